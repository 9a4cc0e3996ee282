package org.incidentatlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.incidentatlas.gazetteer.PlaceRow;
import org.incidentatlas.intake.batch.FoundPlace;
import org.incidentatlas.intake.batch.PlaceFinder;

/** Asks the running service of a data folder. */
final class RemotePlaces implements PlaceFinder {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Rows in one question: their longest texts stay below what the service takes. */
    private static final int ROWS = 250;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServiceFile owner;
    private final Set<String> indices = ConcurrentHashMap.newKeySet();

    RemotePlaces(ServiceFile owner) {
        this.owner = owner;
    }

    /** The version of the index that answers now. */
    String index() {
        return ask(List.of(PlaceRow.of("?"))).path(0).path("index").asText();
    }

    /** How many versions of the index have answered. */
    int indices() {
        return indices.size();
    }

    @Override
    public List<FoundPlace> find(List<PlaceRow> rows) {
        List<FoundPlace> found = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += ROWS) {
            JsonNode answers = ask(rows.subList(from, Math.min(rows.size(), from + ROWS)));
            answers.forEach(answer -> found.add(FoundPlaceJson.read(answer)));
        }
        return found;
    }

    private JsonNode ask(List<PlaceRow> rows) {
        ArrayNode questions = MAPPER.createArrayNode();
        rows.forEach(row -> put(row, questions.addObject()));
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(owner.address() + "/api/geocode"))
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(questions)))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = MAPPER.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new OperatorError("the service refused "
                        + body.path("parameter").asText("") + ": "
                        + body.path("detail").asText(""));
            }
            body.forEach(one -> indices.add(one.path("index").asText()));
            return body;
        } catch (IOException cause) {
            throw new OperatorError("the service at " + owner.address() + " does not answer any more", cause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking the service", stopped);
        }
    }

    private static void put(PlaceRow row, ObjectNode question) {
        for (PlaceRow.Part part : PlaceRow.Part.values()) {
            if (!row.text(part).isEmpty()) {
                question.put(part.toString(), row.text(part));
            }
        }
    }
}
