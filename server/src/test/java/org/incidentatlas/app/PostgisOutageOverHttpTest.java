package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.incidentatlas.storage.SeverableRelay;
import org.incidentatlas.storage.TestDatabase;
import org.junit.jupiter.api.Test;

/** The database goes away while the service runs, and comes back. */
class PostgisOutageOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void answers_go_on_from_memory_and_say_that_they_may_be_stale_until_the_database_is_back() throws Exception {
        try (TestDatabase database = TestDatabase.postgis();
                SeverableRelay relay = new SeverableRelay(database.address());
                RunningService service = RunningService.on(relay.address(database.address()))) {
            byte[] before = service.get("/api/layers/incidents.geojson").body();

            relay.sever();
            HttpResponse<byte[]> stale = awaitStale(service, true);
            assertEquals(200, stale.statusCode());
            assertEquals(before.length, stale.body().length);
            assertEquals(200, service.get("/health/ready").statusCode());
            assertEquals(200, service.get("/api/geocode?q=Achin").statusCode());

            relay.restore();
            awaitStale(service, false);
        }
    }

    /** Asks again, a few times a second, until the answer is marked as wanted. */
    private static HttpResponse<byte[]> awaitStale(RunningService service, boolean wanted) throws Exception {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                HttpResponse<byte[]> answer = service.get("/api/layers/incidents.geojson");
                if (answer.headers().firstValue("Atlas-Stale").isPresent() == wanted) {
                    return answer;
                }
                ScheduledFuture<?> next = clock.schedule(() -> {}, 200, TimeUnit.MILLISECONDS);
                next.get();
            }
        } finally {
            clock.shutdownNow();
        }
        throw new AssertionError("never " + (wanted ? "stale" : "fresh") + " within " + PATIENCE);
    }
}
