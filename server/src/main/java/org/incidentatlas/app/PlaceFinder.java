package org.incidentatlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.storage.embedded.EmbeddedStores;

/**
 * Places names: through the service that owns the data folder; when none runs, with what the folder holds; and without a
 * database there, with the units and places that come with the program.
 */
interface PlaceFinder {

    /** The best candidate for each name, in the same order. No name may be blank. */
    List<FoundPlace> find(List<String> names) throws IOException, InterruptedException;

    static PlaceFinder of(Path data) throws IOException {
        Optional<ServiceFile> owner = ServiceFile.find(data).filter(ServiceFile::answers);
        if (owner.isPresent()) {
            return new Remote(owner.get());
        }
        return new Local(EmbeddedStores.exists(data) ? stored(data) : Geography.builtInGeocoder());
    }

    private static Geocoder stored(Path data) throws IOException {
        try (Stores stores = Wiring.open(new Settings("127.0.0.1", 0, data, null, List.of(), false))) {
            BoundaryIndex boundaries = Wiring.geography(stores).boundariesInUse();
            return new Geocoder(Wiring.gazetteer(stores, boundaries));
        }
    }

    /** Asks the running service. */
    record Remote(ServiceFile owner) implements PlaceFinder {

        private static final Duration PATIENCE = Duration.ofSeconds(60);
        private static final ObjectMapper MAPPER = new ObjectMapper();
        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        @Override
        public List<FoundPlace> find(List<String> names) throws IOException, InterruptedException {
            ArrayNode queries = MAPPER.createArrayNode();
            names.forEach(name -> queries.addObject().put("q", name));
            HttpRequest request = HttpRequest.newBuilder(URI.create(owner.address() + "/api/geocode"))
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(queries)))
                    .build();
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = MAPPER.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new OperatorError(
                        "the service refused " + body.path("parameter").asText("") + ": "
                                + body.path("detail").asText(""));
            }
            List<FoundPlace> found = new ArrayList<>();
            body.forEach(one -> found.add(FoundPlace.of(one)));
            return found;
        }
    }

    /** Answers by itself. */
    record Local(Geocoder geocoder) implements PlaceFinder {

        @Override
        public List<FoundPlace> find(List<String> names) {
            return names.stream()
                    .map(name -> FoundPlace.of(geocoder.geocode(GeocodeQuery.of(name))))
                    .toList();
        }
    }
}
