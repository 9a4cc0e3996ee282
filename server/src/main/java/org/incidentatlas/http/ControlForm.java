package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PlaceType;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Source;
import org.jspecify.annotations.Nullable;

/**
 * A control statement as people write it: one flat object with the columns of {@code control.csv}, and what further sources
 * say of it as a list.
 *
 * @param fields column to text
 * @param statements the same of each statement of a source, in order
 */
record ControlForm(Map<String, String> fields, List<Map<String, String>> statements) {

    /** Members that have another name in the tables. */
    private static final Map<String, String> COLUMNS = Map.of(
            "place", "area", "place_type", "area_type", "holder", "actor", "source_title", "source_title_or_report");

    private static final Set<String> STATEMENT = IncidentForm.union(IncidentForm.SOURCE, Set.of("id", "note"));

    private static final Set<String> OWN = IncidentForm.union(
            IncidentForm.SOURCE,
            Set.of(
                    "id",
                    "status",
                    "scope",
                    "basis",
                    "assessor",
                    "holder",
                    "challenger",
                    "native_status",
                    "scheme",
                    "valid_from",
                    "valid_to",
                    "date_precision",
                    "last_confirmed",
                    "ended_by",
                    "confidence",
                    "place",
                    "place_type",
                    "place_id",
                    "pcode",
                    "boundary_set",
                    "province",
                    "summary",
                    "visibility"));

    static final Set<String> MEMBERS = IncidentForm.union(OWN, Set.of("evidence", "reason", "visibility_reason"));

    /** Reads the body of a request; unknown members and values of another kind are refused by name. */
    static ControlForm read(JsonNode body) {
        JsonNode own = EditBodies.without(body, "evidence", "reason", "visibility_reason");
        Map<String, String> fields = EditBodies.renamed(EditBodies.texts(own, "", OWN, Set.of()), COLUMNS);
        if (fields.getOrDefault("actor", "").isBlank()) {
            fields.put("actor", "contested");
        }
        List<Map<String, String>> statements = IncidentForm.statements(body, STATEMENT, COLUMNS);
        statements.forEach(statement -> statement.put("killed_whom", "not said"));
        return new ControlForm(fields, statements);
    }

    /** How a column is named in requests. */
    static String member(String column) {
        return COLUMNS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(column);
    }

    ControlForm with(String column, String text) {
        Map<String, String> changed = new TreeMap<>(fields);
        changed.put(column, text);
        return new ControlForm(changed, statements);
    }

    /** The statement as such a form, from which a correction can start. */
    static void write(JsonText json, ControlStatement statement, Function<String, Optional<Source>> sources) {
        json.field("id", statement.id());
        if (statement instanceof ControlClaim claim) {
            claim(json, claim);
        } else if (statement instanceof ControlChange change) {
            change(json, change);
        }
        json.field("date_precision", statement.precision());
        place(json, statement.where(), statement.provenance().row());
        json.field("summary", statement.summary()).field("visibility", statement.visibility());
        IncidentForm.source(json, sources.apply(statement.provenance().source()));
        json.array("evidence");
        for (Evidence evidence : statement.evidence()) {
            json.object().field("id", evidence.id()).field("note", evidence.note());
            IncidentForm.source(json, sources.apply(evidence.source()));
            json.end();
        }
        json.end();
    }

    private static void claim(JsonText json, ControlClaim claim) {
        json.field("status", claim.status())
                .field("scope", claim.scope())
                .field("basis", claim.basis())
                .field("assessor", claim.assessor())
                .field("holder", claim.holder())
                .field("challenger", claim.challengers().isEmpty() ? null : String.join("; ", claim.challengers()))
                .field("native_status", claim.nativeStatus())
                .field("scheme", claim.scheme())
                .field("valid_from", claim.when().from())
                .field("valid_to", claim.when().lastDay())
                .field("last_confirmed", claim.lastConfirmed())
                .field("ended_by", claim.endedBy())
                .field("confidence", claim.confidence());
    }

    private static void change(JsonText json, ControlChange change) {
        json.field("status", "lost")
                .field("scope", change.scope())
                .field("basis", change.provenance().row().getOrDefault("basis", "reported"))
                .field("assessor", change.assessor())
                .field("holder", change.party())
                .field("valid_from", change.day());
    }

    /** As it was written, where it was written here or came with our own tables; else what it was placed at. */
    private static void place(JsonText json, Location where, Map<String, String> row) {
        if (row.containsKey("area_type")) {
            json.field("place", row.get("area")).field("place_type", row.get("area_type"));
            for (String column : List.of("place_id", "pcode", "boundary_set", "province")) {
                json.field(column, row.get(column));
            }
            return;
        }
        boolean unit = where instanceof Location.InUnit;
        json.field("place", where.text())
                .field("place_type", type(where))
                .field("place_id", placeId(where))
                .field("pcode", unit ? where.pcode() : null)
                .field("boundary_set", unit ? where.boundarySet() : null)
                .field("province", unit || placeId(where) != null ? null : where.pcode());
    }

    private static @Nullable String placeId(Location where) {
        if (where instanceof Location.AtPoint at) {
            return LocationJson.listed(at.placeId());
        }
        return where instanceof Location.InRegion in ? in.placeId() : null;
    }

    private static PlaceType type(Location where) {
        if (where instanceof Location.InUnit in) {
            return in.precision() == PlacePrecision.PROVINCE ? PlaceType.PROVINCE : PlaceType.DISTRICT;
        }
        if (where instanceof Location.AtPoint at) {
            return at.precision() == PlacePrecision.SITE ? PlaceType.SITE : PlaceType.LOCALITY;
        }
        if (where instanceof Location.InRegion) {
            return PlaceType.REGION;
        }
        return where instanceof Location.InCountry ? PlaceType.COUNTRY : PlaceType.UNLOCATED;
    }
}
