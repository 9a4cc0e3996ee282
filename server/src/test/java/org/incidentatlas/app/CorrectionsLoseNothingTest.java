package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever corrects one member of a record changes that member and nothing else. */
class CorrectionsLoseNothingTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void a_correction_that_starts_from_the_form_changes_nothing_but_what_was_typed() throws Exception {
        try (RunningService service = RunningService.embedded()) {
            String anna = service.token("Anna", "editor");
            List<String> changed = new ArrayList<>();
            int corrected = 0;
            for (JsonNode feature :
                    json(service.get("/api/layers/incidents.geojson")).path("features")) {
                String id = feature.path("id").asText();
                correctTarget(service, anna, id);
                corrected++;
                for (JsonNode difference : waiting(service, anna, id).path("differences")) {
                    String path = difference.path("path").asText();
                    if (!path.equals("target") && !path.startsWith("provenance/")) {
                        changed.add(id + " " + difference);
                    }
                }
            }
            assertEquals(List.of(), changed);
            assertTrue(corrected > 100, () -> "only a few incidents were looked at");
        }
    }

    private static void correctTarget(RunningService service, String token, String id) throws Exception {
        JsonNode read = json(service.get("/api/incidents/" + id + "/form", "Authorization", "Bearer " + token));
        ObjectNode form = (ObjectNode) read.path("form");
        form.put("target", "another target");
        form.put("reason", "a test");
        HttpResponse<byte[]> answer = service.send(
                "PUT",
                "/api/incidents/" + id,
                form.toString(),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"r" + read.path("revision").asInt() + "\"");
        assertEquals(200, answer.statusCode(), id + RunningService.text(answer));
    }

    private static JsonNode waiting(RunningService service, String token, String id) throws Exception {
        return json(service.get("/api/drafts/incidents/" + id, "Authorization", "Bearer " + token));
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }
}
