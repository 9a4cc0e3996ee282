package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.Editor;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.ledger.Wish;
import org.incidentatlas.sources.Evidence;

/**
 * Makes several incidents of one that turned out to be several, in one batch. One of them may keep its id; without that, the
 * old incident is retracted, and its history names those that came of it.
 */
final class SplitRoutes implements Routes {

    private static final int FEWEST = 2;
    private static final int MOST = 20;

    private static final Set<String> OF_PART = without(IncidentWriting.members(), "reason");

    private final Drafting drafting;
    private final Editor editor;
    private final IncidentWriting writing;

    SplitRoutes(Drafting drafting, IncidentWriting writing) {
        this.drafting = drafting;
        this.editor = drafting.editor();
        this.writing = writing;
    }

    /** One of the incidents that come of it, with the sources that it is the first to name. */
    private record Part(Incident incident, List<Change> sources) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/incidents/{id}/split", this::split);
    }

    private void split(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = drafting.authorisation().require(ctx, Role.EDITOR);
        int seen = EditBodies.seen(ctx);
        JsonNode body = EditBodies.object(ctx, Set.of("parts", "reason"));
        String reason = EditBodies.reason(body);
        String id = ctx.pathParam("id");
        Incident whole = editor.newest(Incident.KIND, id)
                .filter(revision -> revision.action().leavesRecord())
                .map(revision -> Documents.read(revision.document(), Incident.class))
                .orElseThrow(() -> RequestProblem.notFound("id", "There is no incident with this id."));
        Map<String, Part> parts = parts(body.path("parts"), whole);
        List<String> ids = List.copyOf(parts.keySet());
        String why = "split of " + id + " into " + String.join(", ", ids) + ": " + reason;
        Outcome outcome = write(new Wish(Incident.KIND, id, seen, token.name(), why), parts);
        drafting.done(ctx, outcome, json -> json.strings("parts", ids));
    }

    private Outcome write(Wish wish, Map<String, Part> parts) {
        List<Change> along = new ArrayList<>();
        for (Part part : parts.values()) {
            String id = part.incident().id();
            along.addAll(part.sources());
            if (!id.equals(wish.id())) {
                String document = Documents.write(part.incident());
                along.add(new Change(Incident.KIND, id, 0, Action.CREATED, Stage.DRAFT, document));
            }
        }
        Part stays = parts.get(wish.id());
        return stays == null
                ? editor.retract(wish, along)
                : drafting.draft(wish, Documents.write(stays.incident()), along);
    }

    private Map<String, Part> parts(JsonNode given, Incident whole) {
        if (!given.isArray() || given.size() < FEWEST || given.size() > MOST) {
            throw RequestProblem.invalid(
                    "parts", "It must be a list of " + FEWEST + " to " + MOST + " incidents, each as a form.");
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        Set<String> left = new TreeSet<>();
        whole.evidence().forEach(statement -> left.add(statement.id()));
        for (int at = 0; at < given.size(); at++) {
            String name = "parts[" + at + "]";
            Part part = part(given.get(at), name, whole);
            if (parts.put(part.incident().id(), part) != null) {
                throw RequestProblem.invalid(name + ".id", "Another part has this id.");
            }
            part.incident().evidence().forEach(statement -> left.remove(statement.id()));
        }
        if (!left.isEmpty()) {
            throw RequestProblem.invalid(
                    "parts",
                    "These statements go to no part: " + String.join(", ", left)
                            + ". Name each in the evidence of the part it is about.");
        }
        return parts;
    }

    private Part part(JsonNode given, String name, Incident whole) {
        EditBodies.check(given, name.concat("."), OF_PART);
        String id = JsonBodies.text(given, "id", name.concat("."))
                .orElseThrow(() -> RequestProblem.invalid(name + ".id", "It is missing: an id for this part."));
        boolean stays = id.equals(whole.id());
        if (!stays && editor.newest(Incident.KIND, id).isPresent()) {
            throw RequestProblem.invalid(name + ".id", "There is an incident with this id already.");
        }
        List<Evidence> named = named(given.path("evidence"), name, whole);
        try {
            IncidentWriting.Written written = writing.partOf(whole, withoutNamed(given), id, drafting.atlas());
            return new Part(joined(written.incident(), named, name), written.sources());
        } catch (RequestProblem fault) {
            throw fault.within(name + ".");
        }
    }

    /** Statements of the incident that is split, by their ids. */
    private static List<Evidence> named(JsonNode evidence, String name, Incident whole) {
        Map<String, Evidence> statements = new LinkedHashMap<>();
        whole.evidence().forEach(statement -> statements.put(statement.id(), statement));
        List<Evidence> named = new ArrayList<>();
        for (JsonNode each : evidence) {
            if (each.isTextual()) {
                Evidence statement = statements.get(each.textValue());
                if (statement == null) {
                    throw RequestProblem.invalid(
                            name + ".evidence",
                            "The incident has no statement '" + each.textValue() + "'. It has: "
                                    + String.join(", ", statements.keySet()) + ".");
                }
                named.add(statement);
            }
        }
        return named;
    }

    /** The part with its new statements only, which are objects. */
    private static JsonNode withoutNamed(JsonNode given) {
        ObjectNode own = given.deepCopy();
        if (own.path("evidence").isArray()) {
            ArrayNode written = own.putArray("evidence");
            given.path("evidence").forEach(each -> {
                if (!each.isTextual()) {
                    written.add(each);
                }
            });
        }
        return own;
    }

    private static Incident joined(Incident incident, List<Evidence> named, String name) {
        List<Evidence> all = new ArrayList<>(named);
        all.addAll(incident.evidence());
        Set<String> ids = new HashSet<>();
        for (Evidence statement : all) {
            if (!ids.add(statement.id())) {
                throw RequestProblem.invalid(
                        name + ".evidence",
                        "Two statements have the id '" + statement.id() + "'; give the new one another.");
            }
        }
        return incident.withEvidence(all);
    }

    private static Set<String> without(Set<String> members, String one) {
        Set<String> others = new TreeSet<>(members);
        others.remove(one);
        return Set.copyOf(others);
    }
}
