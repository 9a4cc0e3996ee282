package org.incidentatlas.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceResolver;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.intake.csv.ControlRows;
import org.incidentatlas.intake.csv.EstimateRows;
import org.incidentatlas.intake.csv.EvidenceRows;
import org.incidentatlas.intake.csv.IncidentRows;
import org.incidentatlas.intake.csv.SourceBook;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.sources.Source;

/** The record the program comes with, geocoded by the service itself, as one batch. */
final class StarterRecord {

    private static final String INCIDENTS = "incidents";
    private static final String CONTROL = "control";
    private static final String ESTIMATES = "estimates";

    private final SourceBook sources = new SourceBook(DataSets.publishers());
    private final PlaceResolver places;
    private final String boundarySet;

    StarterRecord(GazetteerIndex gazetteer, String boundarySet) {
        this.places = new PlaceResolver(new Geocoder(gazetteer));
        this.boundarySet = boundarySet;
    }

    /**
     * The batch that makes the starter record. It carries the data sets' own date and author, so that every first start
     * makes the same record.
     */
    NewBatch batch() {
        List<Incident> incidents = incidents();
        List<ControlStatement> control = control();
        List<Estimate> estimates = estimates();
        List<Change> changes = new ArrayList<>();
        for (Source source : sources.sources()) {
            changes.add(Change.create(Source.KIND, source.id(), Documents.write(source)));
        }
        incidents.forEach(
                incident -> changes.add(Change.create(Incident.KIND, incident.id(), Documents.write(incident))));
        control.forEach(statement ->
                changes.add(Change.create(ControlStatement.KIND, statement.id(), Documents.write(statement))));
        estimates.forEach(
                estimate -> changes.add(Change.create(Estimate.KIND, estimate.id(), Documents.write(estimate))));
        return new NewBatch(DataSets.author(INCIDENTS), recorded(), reason(), changes);
    }

    List<Incident> incidents() {
        List<EvidenceRows.OfIncident> evidence = new EvidenceRows(DataSets.describe(INCIDENTS), sources)
                .read(DataSets.text(INCIDENTS, "evidence.csv"))
                .whole();
        return new IncidentRows(DataSets.describe(INCIDENTS), sources, places, boundarySet)
                .read(DataSets.text(INCIDENTS, "incidents.csv"), evidence)
                .whole();
    }

    List<ControlStatement> control() {
        return new ControlRows(DataSets.describe(CONTROL), sources, places, boundarySet)
                .read(DataSets.text(CONTROL, "control.csv"))
                .whole();
    }

    private List<Estimate> estimates() {
        return new EstimateRows(DataSets.describe(ESTIMATES), sources)
                .read(DataSets.text(ESTIMATES, "estimates.csv"))
                .whole();
    }

    private static Instant recorded() {
        return DataSets.recorded(INCIDENTS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String reason() {
        return "starter record: " + DataSets.label(INCIDENTS) + ", " + DataSets.label(CONTROL) + ", "
                + DataSets.label(ESTIMATES);
    }
}
