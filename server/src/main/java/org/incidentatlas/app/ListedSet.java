package org.incidentatlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.BoundaryShelf;
import org.incidentatlas.boundaries.UnitLink;

/**
 * A boundary set as the list of them shows it.
 *
 * @param id its id
 * @param inUse whether maps are drawn on it
 * @param facts name and text of what else there is to say, in order
 * @param links how many links lead to it from the set in use, by kind; empty for that set itself
 */
record ListedSet(String id, boolean inUse, Map<String, String> facts, Map<String, Integer> links) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What the running service answers. */
    static List<ListedSet> of(ServiceFile owner) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(owner.address() + "/api/boundaries"))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode body = MAPPER.readTree(answer.body());
        if (answer.statusCode() != 200) {
            throw new OperatorError("the service at " + owner.address() + " answers "
                    + body.path("detail").asText("with status " + answer.statusCode()));
        }
        List<ListedSet> sets = new ArrayList<>();
        body.path("sets").forEach(set -> sets.add(of(set)));
        return sets;
    }

    private static ListedSet of(JsonNode set) {
        Map<String, Integer> links = new LinkedHashMap<>();
        set.path("links")
                .fields()
                .forEachRemaining(
                        kind -> links.put(kind.getKey(), kind.getValue().asInt()));
        return new ListedSet(
                set.path("id").asText(),
                set.path("in_use").asBoolean(),
                facts(
                        set.path("title").asText(),
                        set.path("country").asText("not said"),
                        set.path("dated").asText() + validity(text(set, "valid_from"), text(set, "valid_to")),
                        set.path("source").asText(),
                        set.path("licence").asText(),
                        set.path("approximate").asBoolean(),
                        set.path("checksum").asText()),
                links);
    }

    private static String text(JsonNode set, String member) {
        return set.path(member).isNull() ? "" : set.path(member).asText();
    }

    /** What the database holds. */
    static List<ListedSet> of(BoundaryShelf shelf, BoundarySet inUse) {
        return shelf.sets().stream().map(set -> of(set, inUse, shelf)).toList();
    }

    private static ListedSet of(BoundarySet set, BoundarySet inUse, BoundaryShelf shelf) {
        Map<String, Integer> links = new LinkedHashMap<>();
        if (!set.id().equals(inUse.id())) {
            Map<UnitLink.Kind, Integer> counts =
                    shelf.links(inUse.id(), set.id()).counts();
            counts.forEach((kind, count) -> links.put(kind.toString(), count));
        }
        String from = set.validFrom() == null ? "" : set.validFrom().toString();
        String to = set.validTo() == null ? "" : set.validTo().toString();
        return new ListedSet(
                set.id(),
                set.id().equals(inUse.id()),
                facts(
                        set.title(),
                        set.country() == null ? "not said" : set.country(),
                        set.dated() + validity(from, to),
                        set.source(),
                        set.licence(),
                        set.approximate(),
                        set.checksum()),
                links);
    }

    private static String validity(String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        return ", in force" + (from.isEmpty() ? "" : " from " + from) + (to.isEmpty() ? "" : " to " + to);
    }

    private static Map<String, String> facts(
            String title,
            String country,
            String dated,
            String source,
            String licence,
            boolean approximate,
            String checksum) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", title);
        facts.put("country", country);
        facts.put("dated", dated);
        facts.put("source", source);
        facts.put("licence", licence);
        facts.put("outlines", approximate ? "approximate: not to be published as boundaries" : "real");
        facts.put("checksum", checksum);
        return facts;
    }

    void print(PrintWriter out) {
        out.println((inUse ? "* " : "  ") + id);
        facts.forEach((name, text) -> out.println("      " + name + ": " + text));
        String summary = links.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
        if (!summary.isEmpty()) {
            out.println("      units against the set in use: " + summary);
        }
    }
}
