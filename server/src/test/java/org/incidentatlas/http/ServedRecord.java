package org.incidentatlas.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.incidentatlas.access.Audience;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.Neighbour;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceResolver;
import org.incidentatlas.intake.csv.ActorRows;
import org.incidentatlas.intake.csv.ControlRows;
import org.incidentatlas.intake.csv.DataSet;
import org.incidentatlas.intake.csv.EstimateRows;
import org.incidentatlas.intake.csv.EvidenceRows;
import org.incidentatlas.intake.csv.IncidentRows;
import org.incidentatlas.intake.csv.LocalityRows;
import org.incidentatlas.intake.csv.SourceBook;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Contents;

/** The starter record behind the real routes on a free port, held in memory without a store. */
final class ServedRecord implements AutoCloseable {

    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedRecord(Server server) {
        this.server = server;
    }

    static ServedRecord start(String key) throws IOException {
        Atlas atlas = atlas();
        String country =
                atlas.boundaries().units(AdminLevel.COUNTRY).get(0).names().english();
        return new ServedRecord(
                Server.start("127.0.0.1", 0, new Answers(new Held(atlas), "test"), Neighbour.load(country), key));
    }

    private static Atlas atlas() throws IOException {
        ApproximateSet set = ApproximateSet.load();
        BoundaryIndex boundaries = new BoundaryIndex(set.set(), set.units());
        GazetteerIndex gazetteer = GazetteerIndex.build(
                boundaries.units(),
                LocalityRows.read(text("localities/localities.csv")).whole());
        Actors actors = new Actors(ActorRows.read(text("actors/actors.csv")).whole());
        return new Atlas(1, Audience.PUBLIC, boundaries, gazetteer, actors, contents(gazetteer));
    }

    private static Contents contents(GazetteerIndex gazetteer) throws IOException {
        SourceBook sources = new SourceBook();
        PlaceResolver places = new PlaceResolver(new Geocoder(gazetteer));
        var evidence = new EvidenceRows(dataSet("incidents"), sources)
                .read(text("incidents/evidence.csv"))
                .whole();
        var incidents = new IncidentRows(dataSet("incidents"), sources, places, ApproximateSet.ID)
                .read(text("incidents/incidents.csv"), EvidenceRows.byIncident(evidence))
                .whole();
        var control = new ControlRows(dataSet("control"), sources, places, ApproximateSet.ID)
                .read(text("control/control.csv"))
                .whole();
        var estimates = new EstimateRows(dataSet("estimates"), sources)
                .read(text("estimates/estimates.csv"))
                .whole();
        return new Contents(incidents, control, estimates, List.copyOf(sources.sources()));
    }

    private static DataSet dataSet(String name) {
        return new DataSet(name, LocalDate.of(2026, 11, 20), Rights.OWN);
    }

    private static String text(String path) throws IOException {
        try (InputStream in = ServedRecord.class.getResourceAsStream("/datasets/" + path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    HttpResponse<String> get(String pathAndQuery, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(pathAndQuery));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String mediaType, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + server.port() + pathAndQuery);
    }

    @Override
    public void close() {
        server.close();
    }

    /** One atlas, always there. */
    private record Held(Atlas atlas) implements AtlasSource {

        @Override
        public Atlas current() {
            return atlas;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean isStale() {
            return false;
        }
    }
}
