package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.access.Role;
import org.incidentatlas.exchange.MadeUpRow;
import org.incidentatlas.storage.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that wait in the service are few, their owner's alone, and gone when they are done with, when it stops, and after it was killed. */
@Timeout(120)
class HeldImportsTest extends ImportsOverHttp {

    @Test
    void a_sender_who_leaves_in_the_middle_leaves_nothing_and_holds_up_nobody() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/import?name=a.csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + anna
                            + "\r\nContent-Type: text/csv\r\nContent-Length: 30000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[4_000_000]);
            await(() -> files().size() == 1);
            HttpResponse<byte[]> busy = post("/api/import?name=b.csv", "a,b\n1,2\n", anna);
            assertEquals(409, busy.statusCode());
            assertTrue(RunningService.text(busy).contains("Another file is being received"));
        }
        await(() -> files().isEmpty());
        assertEquals(201, post("/api/import?name=b.csv", "a,b\n1,2\n", anna).statusCode());
    }

    @Test
    void what_is_kept_is_readable_by_its_owner_only() throws Exception {
        hand(anna, "rows.csv", MadeUpRow.csv(MadeUpRow.ucdp()));
        Path file = filesNamed("rows.csv").get(0);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file.getParent().getParent())));
    }

    @Test
    void eight_files_are_held_and_one_more_is_refused_until_one_is_taken_back() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            ids.add(hand(anna, "a.csv", "a,b\n1,2\n"));
        }
        HttpResponse<byte[]> refused = post("/api/import?name=a.csv", "a,b\n1,2\n", bilal);
        assertEquals(409, refused.statusCode());
        assertEquals(403, send("DELETE", "/api/import/" + ids.get(0), "", bilal).statusCode());
        assertEquals(204, send("DELETE", "/api/import/" + ids.get(0), "", anna).statusCode());
        assertEquals(404, get("/api/import/" + ids.get(0), anna).statusCode());
        assertEquals(204, send("DELETE", "/api/import/" + ids.get(1), "", admin).statusCode());
        hand(bilal, "b.csv", "a,b\n1,2\n");
        assertEquals(1, json(get("/api/import", bilal)).path("imports").size());
        assertEquals(
                7, json(get("/api/import?whose=all", bilal)).path("imports").size());
    }

    @Test
    void a_stop_in_the_middle_writes_nothing_and_leaves_no_files(@TempDir Path data) throws Exception {
        Settings settings = new Settings("127.0.0.1", 0, data, null, List.of(), false);
        Wiring wiring = Wiring.start(settings);
        try (TokenKeeping tokens = TokenKeeping.of(data, null)) {
            String token = tokens.create("Anna", Role.EDITOR);
            StringBuilder rows = new StringBuilder(MadeUpRow.csv(MadeUpRow.ucdp()));
            String row =
                    MadeUpRow.csv(MadeUpRow.ucdp()).lines().skip(1).findFirst().orElseThrow();
            for (int n = 0; n < 50_000; n++) {
                rows.append(row.replaceFirst("^[^,]*", "" + (10_000 + n))).append('\n');
            }
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(wiring.address() + "/api/import?name=rows.csv"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "text/csv")
                                    .POST(HttpRequest.BodyPublishers.ofString(rows.toString()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } finally {
            wiring.close();
        }
        assertEquals(List.of(), below(data, "imports-of-service-"));
        try (Stores stores = Wiring.open(Settings.commandOn(data, null))) {
            assertEquals(0, stores.ledger().head());
        }
    }

    @Test
    void what_a_killed_service_left_is_removed_at_the_next_start_and_nothing_else(@TempDir Path data) throws Exception {
        Path left = Files.createDirectories(data.resolve("imports-of-service-12/import-3/file"));
        Files.writeString(left.resolve("rows.csv"), "id\n");
        Files.createFile(data.resolve("imports-of-service-12/lock-of-incident-atlas"));
        Path others = Files.createDirectories(data.resolve("imports-of-service-13"));
        Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), false)).close();
        assertEquals(List.of(others), below(data, "imports-of-service-"));
    }
}
