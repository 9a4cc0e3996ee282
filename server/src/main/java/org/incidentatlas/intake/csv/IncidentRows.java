package org.incidentatlas.intake.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlaceColumns;
import org.incidentatlas.gazetteer.PlaceResolver;
import org.incidentatlas.gazetteer.PlaceType;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.intake.Rejection;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Source;
import org.incidentatlas.time.DatePrecision;

/**
 * Reads incidents, joins what single sources say of them, and places them by name: the table has no coordinates.
 */
public final class IncidentRows {

    private static final String FILE = "incidents.csv";
    private static final List<String> COLUMNS = List.of(
            "id",
            "date_from",
            "date_to",
            "date_precision",
            "place",
            "place_type",
            "district",
            "province",
            "country",
            "event_type",
            "sub_event_type",
            "perpetrator",
            "attribution",
            "summary",
            "source_publisher");

    private final DataSet dataSet;
    private final SourceBook sources;
    private final PlaceResolver places;
    private final String boundarySet;

    /** @param boundarySet id of the set that P-codes are of */
    public IncidentRows(DataSet dataSet, SourceBook sources, PlaceResolver places, String boundarySet) {
        this.dataSet = dataSet;
        this.sources = sources;
        this.places = places;
        this.boundarySet = boundarySet;
    }

    /**
     * Reads the text of an {@code incidents.csv} and joins the statements to their incidents.
     *
     * @param statements what single sources say, in file order; one about an incident that is not there is a rejection
     */
    public Reading<Incident> read(String text, List<EvidenceRows.OfIncident> statements) {
        Map<String, List<Evidence>> evidence = EvidenceRows.byIncident(statements);
        Reading<Incident> reading = Table.of(FILE, text, COLUMNS)
                .read(row -> incident(row, evidence.getOrDefault(row.required("id"), List.of())));
        Set<String> ids = reading.accepted().stream().map(Incident::id).collect(Collectors.toSet());
        List<Rejection> rejections = new ArrayList<>(reading.rejections());
        for (EvidenceRows.OfIncident statement : statements) {
            if (reading.rejections().isEmpty() && !ids.contains(statement.incident())) {
                rejections.add(new Rejection(
                        "evidence.csv",
                        statement.line(),
                        "incident_id",
                        "reference",
                        "There is no incident '" + statement.incident() + "' in " + FILE + "."));
            }
        }
        return new Reading<>(reading.accepted(), rejections);
    }

    /**
     * Reads one incident that somebody wrote rather than a file: the same columns, and besides {@code place_id} for the place
     * that was chosen, {@code people}, {@code visibility} and {@code public_summary}.
     *
     * @param fields column to text
     * @param statements the columns of each statement on it; one without an {@code id} gets one
     * @return the incident, or every fault; a fault of a statement names the file {@code evidence} and its number from 1
     */
    public Reading<Incident> written(Map<String, String> fields, List<Map<String, String>> statements) {
        List<Rejection> rejections = new ArrayList<>();
        List<Evidence> evidence = new EvidenceRows(dataSet, sources).written(fields, statements, rejections);
        return Written.one("incident", fields, rejections, row -> incident(row, evidence));
    }

    private Incident incident(Row row, List<Evidence> evidence) {
        Source source = sources.enter(row);
        return new Incident(
                row.required("id"),
                row.span("date_from", "date_to"),
                row.word("date_precision", DatePrecision::parse, DatePrecision.DAY, DatePrecision.values()),
                row.required("event_type"),
                row.required("sub_event_type"),
                participants(row),
                row.text("target"),
                where(row),
                row.text("country"),
                attribution(row),
                EvidenceRows.casualties(row),
                row.required("summary"),
                evidence,
                row.text("verified_by"),
                row.yes("in_brief"),
                row.list("people"),
                row.visibility(),
                dataSet.provenance(row, source),
                row.text("public_summary"));
    }

    private static List<Participant> participants(Row row) {
        List<Participant> participants = new ArrayList<>();
        participants.add(new Participant(row.required("perpetrator"), Participant.Role.RESPONSIBLE));
        return participants;
    }

    private static Attribution attribution(Row row) {
        return new Attribution(
                row.word("attribution", AttributionKind::parse, AttributionKind.UNKNOWN, AttributionKind.values()),
                row.text("attributed_to"),
                row.text("attributed_by"));
    }

    private Location where(Row row) {
        String text = row.text("place");
        PlaceColumns columns = new PlaceColumns(
                text == null ? "" : text,
                row.word("place_type", PlaceType::parse, PlaceType.UNLOCATED, PlaceType.values()),
                row.text("district"),
                row.text("province"),
                row.text("country"));
        String chosen = row.text("place_id");
        if (chosen == null) {
            return places.incident(columns, boundarySet);
        }
        Optional<Location> where = places.chosen(columns, chosen, boundarySet);
        if (where.isEmpty()) {
            row.fault(
                    "place_id", "reference", "There is no place with the id '" + chosen + "' that this can stand at.");
        }
        return where.orElseGet(() -> places.incident(columns, boundarySet));
    }
}
