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
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.gazetteer.GeocodeAnswer;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.geo.Degrees;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;

/** Places names: through the service that owns the data folder, or, when none runs, from the folder itself. */
interface PlaceFinder extends AutoCloseable {

    /** The best candidate for each name, in the same order. */
    List<Found> find(List<String> names) throws IOException, InterruptedException;

    @Override
    void close();

    static PlaceFinder open(Path data) throws IOException, InterruptedException {
        Optional<ServiceFile> owner = ServiceFile.find(data);
        if (owner.isPresent() && Remote.isOwner(owner.get())) {
            return new Remote(owner.get());
        }
        return Local.open(data);
    }

    /**
     * What was found for a name; without a candidate all but {@code outside} are empty.
     *
     * @param fields place id, name, level, P-code, longitude, latitude, score, band, reasons, runner-up, outside
     */
    record Found(List<String> fields) {

        static Found of(JsonNode answer) {
            JsonNode best = answer.at("/candidates/0");
            List<String> reasons = new ArrayList<>();
            best.path("reasons").forEach(reason -> reasons.add(reason.asText()));
            return new Found(List.of(
                    best.path("id").asText(""),
                    best.path("name").asText(""),
                    best.path("level").asText(""),
                    text(best.path("pcode")),
                    text(best.path("lon")),
                    text(best.path("lat")),
                    text(best.path("score")),
                    best.path("band").asText(""),
                    String.join("; ", reasons),
                    answer.at("/candidates/1/id").asText(""),
                    text(answer.path("outside"))));
        }

        static Found of(GeocodeAnswer answer) {
            String outside = answer.outside() == null ? "" : answer.outside();
            if (answer.candidates().isEmpty()) {
                return new Found(List.of("", "", "", "", "", "", "", "", "", "", outside));
            }
            Candidate best = answer.candidates().get(0);
            Place place = best.place();
            LonLat point = place.point();
            return new Found(List.of(
                    place.id(),
                    place.name(),
                    place.level().name(),
                    place.pcode() == null ? "" : place.pcode(),
                    point == null ? "" : Degrees.text(point.lon()),
                    point == null ? "" : Degrees.text(point.lat()),
                    Double.toString(Math.round(best.score() * 10_000) / 10_000.0),
                    best.band().toString(),
                    String.join("; ", best.reasons()),
                    answer.candidates().size() > 1
                            ? answer.candidates().get(1).place().id()
                            : "",
                    outside));
        }

        private static String text(JsonNode value) {
            return value.isNull() ? "" : value.asText("");
        }
    }

    /** Asks the running service. */
    final class Remote implements PlaceFinder {

        private static final Duration PATIENCE = Duration.ofSeconds(30);
        private static final ObjectMapper MAPPER = new ObjectMapper();

        private final HttpClient client = HttpClient.newHttpClient();
        private final ServiceFile owner;

        Remote(ServiceFile owner) {
            this.owner = owner;
        }

        static boolean isOwner(ServiceFile owner) throws InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(owner.address() + "/health/owner"))
                    .header("Atlas-Key", owner.key())
                    .timeout(PATIENCE)
                    .build();
            try {
                return HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 204;
            } catch (IOException nobodyAnswers) {
                return false;
            }
        }

        @Override
        public List<Found> find(List<String> names) throws IOException, InterruptedException {
            ArrayNode queries = MAPPER.createArrayNode();
            names.forEach(name -> queries.addObject().put("q", name));
            HttpRequest request = HttpRequest.newBuilder(URI.create(owner.address() + "/api/geocode"))
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(queries)))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = MAPPER.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new OperatorError(
                        "the service refused: " + body.path("parameter").asText("") + " "
                                + body.path("detail").asText(""));
            }
            List<Found> found = new ArrayList<>();
            body.forEach(one -> found.add(Found.of(one)));
            return found;
        }

        @Override
        public void close() {
            // the client has nothing to give back
        }
    }

    /** Reads the folder itself. */
    final class Local implements PlaceFinder {

        private final Stores stores;
        private final Geocoder geocoder;

        private Local(Stores stores, Geocoder geocoder) {
            this.stores = stores;
            this.geocoder = geocoder;
        }

        static Local open(Path data) throws IOException {
            Stores stores = Wiring.open(new Settings("127.0.0.1", 0, data, null, List.of(), false));
            @Nullable Local opened = null;
            try {
                BoundaryIndex boundaries = Wiring.geography(stores).boundariesInUse();
                opened = new Local(stores, new Geocoder(Wiring.gazetteer(stores, boundaries)));
                return opened;
            } finally {
                if (opened == null) {
                    stores.close();
                }
            }
        }

        @Override
        public List<Found> find(List<String> names) {
            return names.stream()
                    .map(name -> Found.of(geocoder.geocode(GeocodeQuery.of(name))))
                    .toList();
        }

        @Override
        public void close() {
            stores.close();
        }
    }
}
