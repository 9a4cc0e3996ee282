package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.incidentatlas.intake.desk.Turn;
import org.incidentatlas.storage.TestDatabase;
import org.incidentatlas.storage.embedded.EmbeddedStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that stops leaves its folder as the next one wants it, whatever it was doing. */
class StoppingTest {

    @Test
    @Timeout(60)
    void a_stop_in_the_middle_of_an_order_ends_within_bounds_and_leaves_nothing(@TempDir Path data) throws Exception {
        Wiring wiring = Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), false));
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            orderTablesOf(silent.getLocalPort(), data);
            try (Socket asked = silent.accept()) {
                assertTrue(asked.isConnected(), "the order is under way, and will be until somebody answers it");
                long begun = System.nanoTime();
                wiring.close();
                assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < 20);
            }
        }

        try (Stream<Path> left = Files.list(data)) {
            assertEquals(
                    List.of(),
                    left.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.startsWith("incoming-") || name.startsWith("service"))
                            .toList());
        }
        EmbeddedStores.open(data).close();
    }

    /** Has the service read tables of a database that takes the connection and never says a word. */
    private static void orderTablesOf(int port, Path data) throws Exception {
        ServiceFile service = ServiceFile.find(data).orElseThrow();
        String order =
                "{\"order\":{\"task\":\"load boundaries from tables\",\"database\":\"jdbc:postgresql://127.0.0.1:"
                        + port + "/x\",\"tables\":[\"t\"],\"stated\":{},\"taken\":\"REFUSE\"},\"files\":[]}\n";
        HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(service.address() + "/owner/upkeep"))
                                .header("Atlas-Key", service.key())
                                .timeout(Duration.ofMinutes(1))
                                .POST(HttpRequest.BodyPublishers.ofString(order))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void orders_that_come_while_the_service_stops_are_refused() throws Exception {
        try (TestDatabase database = TestDatabase.embedded();
                AtlasKeeper keeper = AtlasKeeperTest.keeper(database.stores().ledger())) {
            ServiceUpkeep upkeep = new ServiceUpkeep(database.stores(), keeper, new Turn());
            upkeep.close();

            assertEquals(
                    "the service is stopping",
                    upkeep.order("{\"task\":\"list places\"}")
                            .carryOut(List.of(), line -> {})
                            .refusal());
        }
    }

    @Test
    void all_that_was_opened_is_closed_even_when_closing_fails() {
        List<String> closed = new ArrayList<>();
        Opened opened = new Opened();
        for (String name : List.of("first", "second", "third")) {
            opened.push(() -> {
                closed.add(name);
                throw new IllegalStateException(name);
            });
        }

        IllegalStateException fault = assertThrows(IllegalStateException.class, opened::close);

        assertEquals(List.of("third", "second", "first"), closed);
        assertEquals("third", fault.getMessage());
    }
}
