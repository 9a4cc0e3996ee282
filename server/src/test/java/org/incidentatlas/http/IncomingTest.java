package org.incidentatlas.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of orders stand in the data folder while the order lasts. */
class IncomingTest {

    private static final String BODY = "{\"order\":{},\"files\":[{\"name\":\"a.csv\",\"bytes\":3}]}\nabc";

    @TempDir
    private Path data;

    @Test
    void the_files_of_an_order_are_there_until_it_ends() throws Exception {
        try (Incoming.Delivery delivery = receive(new Incoming(data))) {
            assertEquals("abc", Files.readString(delivery.files().get(0)));
        }
        assertEquals(List.of(), left());
    }

    @Test
    void an_order_that_was_carried_out_stays_so_when_its_folder_is_gone_already() throws Exception {
        Incoming.Delivery delivery = receive(new Incoming(data));
        Path folder = Objects.requireNonNull(delivery.files().get(0).getParent().getParent());
        Files.move(folder, data.resolve("elsewhere"));

        delivery.close();

        assertTrue(Files.exists(data.resolve("elsewhere")));
    }

    @Test
    void a_service_that_stops_leaves_no_files_of_unfinished_orders_and_takes_no_more() throws Exception {
        Incoming incoming = new Incoming(data);
        Incoming.Delivery unfinished = receive(incoming);

        incoming.close();

        assertEquals(List.of(), left());
        assertEquals(
                503, assertThrows(RequestProblem.class, () -> receive(incoming)).status());
        unfinished.close();
    }

    private static Incoming.Delivery receive(Incoming incoming) throws IOException {
        return incoming.receive(new ByteArrayInputStream(BODY.getBytes(StandardCharsets.UTF_8)), text -> new Sized());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.toList();
        }
    }

    /** An order that takes files and does nothing. */
    private static final class Sized implements Upkeep.Order {

        @Override
        public long largestFile() {
            return 1_000;
        }

        @Override
        public Upkeep.Report carryOut(List<Path> files, Upkeep.Along along) {
            return new Upkeep.Report(0, "", "", null);
        }
    }
}
