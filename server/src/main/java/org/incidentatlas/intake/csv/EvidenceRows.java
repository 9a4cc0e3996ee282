package org.incidentatlas.intake.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.intake.Rejection;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.sources.Reliability;
import org.incidentatlas.sources.Source;
import org.jspecify.annotations.Nullable;

/** Reads what single sources say of incidents. */
public final class EvidenceRows {

    private static final List<String> COLUMNS =
            List.of("id", "incident_id", "source_publisher", "killed_low", "killed_best", "killed_high", "attribution");

    private final DataSet dataSet;
    private final SourceBook sources;

    public EvidenceRows(DataSet dataSet, SourceBook sources) {
        this.dataSet = dataSet;
        this.sources = sources;
    }

    /** Reads the text of an {@code evidence.csv}. */
    public Reading<OfIncident> read(String text) {
        return Table.of("evidence.csv", text, COLUMNS)
                .read(row -> new OfIncident(row.line(), row.required("incident_id"), statement(row)));
    }

    /** The statements by the incident they are about, in file order. */
    static Map<String, List<Evidence>> byIncident(List<OfIncident> statements) {
        Map<String, List<Evidence>> byIncident = new HashMap<>();
        statements.forEach(statement -> byIncident
                .computeIfAbsent(statement.incident(), id -> new ArrayList<>())
                .add(statement.statement()));
        return byIncident;
    }

    /** A single statement that somebody wrote, or every fault of it. */
    public Reading<Evidence> written(Map<String, String> fields) {
        return Written.one("statement", fields, new ArrayList<>(), this::statement);
    }

    /**
     * The statements on a record that somebody wrote; one without an {@code id} gets one.
     *
     * @param rejections what is wrong with them joins these
     */
    List<Evidence> written(
            Map<String, String> record, List<Map<String, String>> statements, List<Rejection> rejections) {
        List<Evidence> evidence = new ArrayList<>();
        for (int at = 0; at < statements.size(); at++) {
            Row row = new Row(Written.EVIDENCE, at + 1, Written.identified(statements.get(at), record, at));
            Written.read(row, rejections, this::statement).ifPresent(evidence::add);
        }
        return evidence;
    }

    Evidence statement(Row row) {
        Source source = sources.enter(row);
        return new Evidence(
                row.required("id"),
                source.id(),
                source.published(),
                dataSet.recorded(),
                casualties(row),
                new Attribution(attribution(row), null, null),
                row.text("note"),
                reliability(row));
    }

    /** The grades, where the file has columns for them and somebody filled them; they are never made up. */
    private static @Nullable Reliability reliability(Row row) {
        Character source = row.letter("reliability_source", 'A', 'F');
        Integer information = row.count("reliability_information");
        if (information != null && (information < 1 || information > 6)) {
            row.fault("reliability_information", "unknown", "'" + information + "' is none of 1 to 6.");
            return null;
        }
        return source == null && information == null ? null : new Reliability(source, information);
    }

    /** The figures of a row, of an incident or of a statement on one. */
    static Casualties casualties(Row row) {
        return new Casualties(
                new Figures(row.count("killed_low"), row.count("killed_best"), row.count("killed_high")),
                row.count("injured_best"),
                row.word("killed_whom", CountedWhom::parse, CountedWhom.NOT_SAID, CountedWhom.values()),
                row.text("counted_by"));
    }

    /** A statement that does not speak of who did it leaves the column empty. */
    private static AttributionKind attribution(Row row) {
        return row.text("attribution") == null
                ? AttributionKind.UNKNOWN
                : row.word("attribution", AttributionKind::parse, AttributionKind.UNKNOWN, AttributionKind.values());
    }

    /**
     * A statement and the incident it is about.
     *
     * @param line where it stands in the file
     * @param incident id of the incident
     * @param statement what the source says
     */
    public record OfIncident(long line, String incident, Evidence statement) {}
}
