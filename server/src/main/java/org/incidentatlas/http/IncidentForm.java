package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.intake.csv.SourceBook;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Reliability;
import org.incidentatlas.sources.Source;

/**
 * An incident as people write it: one flat object with the columns of {@code incidents.csv}, and its statements as a list of
 * objects with those of {@code evidence.csv}.
 *
 * @param fields column to text
 * @param statements the same of each statement, in order
 */
record IncidentForm(Map<String, String> fields, List<Map<String, String>> statements) {

    static final int MOST_STATEMENTS = 200;

    /** Members that have another name in the tables. */
    private static final Map<String, String> COLUMNS =
            Map.of("actor", "perpetrator", "source_title", "source_title_or_report");

    private static final Set<String> LISTS = Set.of("people");

    private static final Set<String> FIGURES = Set.of(
            "killed_low", "killed_best", "killed_high", "injured_best", "killed_whom", "counted_by", "attribution");

    static final Set<String> SOURCE =
            Set.of("source_publisher", "source_title", "source_date", "source_url", "source_id");

    private static final Set<String> STATEMENT =
            union(FIGURES, SOURCE, Set.of("id", "note", "reliability_source", "reliability_information"));

    private static final Set<String> OWN = union(
            FIGURES,
            SOURCE,
            Set.of(
                    "id",
                    "date_from",
                    "date_to",
                    "date_precision",
                    "place",
                    "place_type",
                    "place_id",
                    "district",
                    "province",
                    "country",
                    "event_type",
                    "sub_event_type",
                    "actor",
                    "target",
                    "attributed_to",
                    "attributed_by",
                    "summary",
                    "verified_by",
                    "in_brief",
                    "people",
                    "public_summary",
                    "visibility"));

    /** Members of a request that are about the change rather than about the incident. */
    static final Set<String> MEMBERS = union(OWN, Set.of("evidence", "reason", "visibility_reason"), Set.of());

    @SafeVarargs
    static Set<String> union(Set<String>... sets) {
        Set<String> all = new TreeSet<>();
        for (Set<String> set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }

    /** Reads the body of a request; unknown members and values of another kind are refused by name. */
    static IncidentForm read(JsonNode body) {
        Map<String, String> fields = new TreeMap<>();
        EditBodies.texts(without(body), "", OWN, LISTS).forEach((name, text) -> fields.put(column(name), text));
        return new IncidentForm(fields, statements(body, STATEMENT, COLUMNS));
    }

    /**
     * The statements of sources in the member {@code evidence}.
     *
     * @param members what each may say
     * @param columns members that have another name in the tables
     */
    static List<Map<String, String>> statements(JsonNode body, Set<String> members, Map<String, String> columns) {
        List<Map<String, String>> statements = new ArrayList<>();
        JsonNode evidence = body.path("evidence");
        if (evidence.isMissingNode() || evidence.isNull()) {
            return statements;
        }
        if (!evidence.isArray() || evidence.size() > MOST_STATEMENTS) {
            throw RequestProblem.invalid(
                    "evidence", "It must be a list of at most " + MOST_STATEMENTS + " statements.");
        }
        for (int at = 0; at < evidence.size(); at++) {
            Map<String, String> statement = new TreeMap<>();
            EditBodies.texts(evidence.get(at), "evidence[" + at + "].", members, Set.of())
                    .forEach((name, text) -> statement.put(columns.getOrDefault(name, name), text));
            statements.add(statement);
        }
        return statements;
    }

    private static JsonNode without(JsonNode body) {
        ObjectNode own = body.deepCopy();
        own.remove(List.of("evidence", "reason", "visibility_reason"));
        return own;
    }

    private static String column(String member) {
        return COLUMNS.getOrDefault(member, member);
    }

    /** How a column is named in requests. */
    static String member(String column) {
        return COLUMNS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(column);
    }

    IncidentForm withId(String id) {
        Map<String, String> identified = new TreeMap<>(fields);
        identified.put("id", id);
        return new IncidentForm(identified, statements);
    }

    /**
     * The incident as such a form, from which a correction can start.
     *
     * @param sources finds a source by its id, those that are not published among them
     */
    static void write(JsonText json, Incident incident, Function<String, Optional<Source>> sources) {
        Map<String, String> row = incident.provenance().row();
        json.field("id", incident.id())
                .field("date_from", incident.when().from())
                .field("date_to", incident.when().lastDay())
                .field("date_precision", incident.precision());
        for (String column : List.of("place", "place_type", "place_id", "district", "province")) {
            json.field(column, row.get(column));
        }
        json.field("country", incident.country())
                .field("event_type", incident.eventType())
                .field("sub_event_type", incident.subEventType())
                .field("actor", incident.actor())
                .field("target", incident.target())
                .field("attribution", incident.attribution().kind())
                .field("attributed_to", incident.attribution().to())
                .field("attributed_by", incident.attribution().by());
        figures(json, incident.casualties());
        json.field("summary", incident.summary())
                .field("verified_by", incident.verifiedBy())
                .field("in_brief", incident.inBrief());
        source(json, sources.apply(incident.provenance().source()));
        json.field("public_summary", incident.publicSummary());
        json.strings("people", incident.people()).field("visibility", incident.visibility());
        json.array("evidence");
        incident.evidence().forEach(statement -> statement(json, statement, sources));
        json.end();
    }

    private static void statement(JsonText json, Evidence statement, Function<String, Optional<Source>> sources) {
        json.object().field("id", statement.id());
        figures(json, statement.casualties());
        json.field("attribution", statement.attribution().kind()).field("note", statement.note());
        Reliability grades = statement.reliability();
        json.field(
                        "reliability_source",
                        grades == null || grades.source() == null ? null : String.valueOf(grades.source()))
                .field("reliability_information", grades == null ? null : grades.information());
        source(json, sources.apply(statement.source()));
        json.end();
    }

    private static void figures(JsonText json, Casualties casualties) {
        json.field("killed_low", casualties.killed().low())
                .field("killed_best", casualties.killed().best())
                .field("killed_high", casualties.killed().high())
                .field("injured_best", casualties.injured())
                .field("killed_whom", casualties.whom())
                .field("counted_by", casualties.countedBy());
    }

    static void source(JsonText json, Optional<Source> source) {
        json.field("source_publisher", source.map(Source::publisher).orElse(null))
                .field("source_title", source.map(Source::title).orElse(null))
                .field("source_date", source.map(Source::published).orElse(null))
                .field("source_url", source.map(Source::url).orElse(null))
                .field(
                        "source_id",
                        source.filter(IncidentForm::hasItsOwnId).map(Source::id).orElse(null));
    }

    /** Whether its id does not follow from what it is, so that only the id tells which source it is. */
    private static boolean hasItsOwnId(Source source) {
        return !SourceBook.id(source).equals(source.id());
    }
}
