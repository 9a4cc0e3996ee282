package org.incidentatlas.intake.records;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.exchange.ReportedEvent;
import org.incidentatlas.exchange.RowReader;
import org.incidentatlas.exchange.SourceRow;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Provenance;
import org.jspecify.annotations.Nullable;

/** Makes records of rows. For one thread. */
final class RecordMaker {

    private static final int LONGEST_ID = 200;

    private final RecordFormat format;
    private final Edition edition;
    private final String source;
    private final Visibility visibility;
    private final RowPlaces places;
    private final Actors actors;

    /** @param source id of the source that stands for the edition */
    RecordMaker(
            RecordFormat format,
            Edition edition,
            String source,
            Visibility visibility,
            RowPlaces places,
            Actors actors) {
        this.format = format;
        this.edition = edition;
        this.source = source;
        this.visibility = visibility;
        this.places = places;
        this.actors = actors;
    }

    /** The kind of record that every row of the file makes. */
    String kind() {
        boolean claims =
                format instanceof RecordFormat.Mapped mapped && mapped.mapping().subject() == Mapping.Subject.CONTROL;
        return claims ? ControlStatement.KIND : Incident.KIND;
    }

    /** The data set that the rows are of. */
    String dataSet() {
        return format.dataSet();
    }

    /** The column behind one of our fields, for remarks. */
    String column(String field) {
        return format instanceof RecordFormat.Mapped mapped ? mapped.mapping().source(field) : field;
    }

    MadeRecord make(SourceRow row) {
        List<Remark> unfit = RowText.faults(row);
        if (!unfit.isEmpty()) {
            return new MadeRecord(kind(), "", "", row.raw(), unfit, List.of());
        }
        if (format instanceof RecordFormat.OfScheme of) {
            RowReader reader = new RowReader(row);
            return incident(row, of.scheme().read(reader, actors), reader, null);
        }
        Mapping mapping = ((RecordFormat.Mapped) format).mapping();
        RowReader reader = mapping.translate(row);
        return switch (mapping.subject()) {
            case INCIDENT -> incident(row, new MappedEvents(actors).read(reader), reader, mapping);
            case CONTROL -> claim(row, reader, mapping);
        };
    }

    private MadeRecord incident(SourceRow row, ReportedEvent event, RowReader reader, @Nullable Mapping mapping) {
        String id = id(event.recordId(), reader);
        Placing placing = places.place(event.place());
        Incident incident = new Incident(
                id,
                event.when(),
                event.precision(),
                event.eventType(),
                event.subEventType(),
                event.participants(),
                event.target(),
                placing.where(),
                event.place().country(),
                event.attribution(),
                event.casualties(),
                event.summary(),
                List.of(),
                event.reportedBy(),
                false,
                List.of(),
                SensitivePlaces.visibility(visibility, event),
                provenance(row));
        return made(Incident.KIND, id, incident, row, reader, placing, mapping);
    }

    private MadeRecord claim(SourceRow row, RowReader reader, Mapping mapping) {
        String id = id(reader.required("id"), reader);
        Placing placing = places.area(MappedClaims.place(reader));
        ControlStatement claim =
                new MappedClaims(actors).read(id, reader, placing.where(), provenance(row), visibility);
        return made(ControlStatement.KIND, id, claim, row, reader, placing, mapping);
    }

    private static MadeRecord made(
            String kind,
            String id,
            Object record,
            SourceRow row,
            RowReader reader,
            Placing placing,
            @Nullable Mapping mapping) {
        List<Remark> remarks = new ArrayList<>(reader.remarks());
        remarks.addAll(placing.remarks());
        List<Remark> named = mapping == null
                ? remarks
                : remarks.stream().map(one -> named(one, mapping)).toList();
        return new MadeRecord(kind, id, record, row.raw(), named, placing.candidates());
    }

    /** The remark with the column of the file in place of our field. */
    private static Remark named(Remark remark, Mapping mapping) {
        return new Remark(
                remark.weight(), mapping.source(remark.field()), remark.code(), remark.message(), remark.remedy());
    }

    private Provenance provenance(SourceRow row) {
        return new Provenance(source, null, edition.accessed(), edition.id(), edition.rights(), row.raw());
    }

    /** The data set and the row's own id in it; blanks become hyphens, so that it can stand in an address. */
    private String id(String recordId, RowReader reader) {
        String id = format.dataSet() + "-" + recordId.strip().replaceAll("\\s+", "-");
        if (id.length() > LONGEST_ID || id.chars().anyMatch(unit -> Character.isSurrogate((char) unit))) {
            reader.remark(Remark.fault(
                    "id",
                    "malformed",
                    "The id is longer than " + LONGEST_ID + " characters, or has unusual ones.",
                    "Shorten it."));
        }
        return id;
    }
}
