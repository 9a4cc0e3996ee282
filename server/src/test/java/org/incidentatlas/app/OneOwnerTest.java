package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process owns the embedded database; others find it and ask it. */
class OneOwnerTest {

    @Test
    void a_second_service_on_the_same_folder_is_told_who_has_it() throws Exception {
        try (RunningService first = RunningService.embedded()) {
            Settings same = new Settings("127.0.0.1", 0, first.data(), null, List.of(), true);

            OperatorError refusal =
                    assertThrows(OperatorError.class, () -> Wiring.start(same).close());

            assertTrue(String.valueOf(refusal.getMessage()).contains(first.address()), refusal.getMessage());
        }
    }

    @Test
    void only_the_owner_may_read_where_the_service_is_and_the_key() throws Exception {
        try (RunningService service = RunningService.embedded()) {
            Path file = service.data().resolve("service.json");

            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            ServiceFile found = ServiceFile.find(service.data()).orElseThrow();
            assertEquals(service.address(), found.address());
            assertEquals(
                    204, service.get("/health/owner", "Atlas-Key", found.key()).statusCode());
            assertEquals(404, service.get("/health/owner", "Atlas-Key", "guess").statusCode());
            assertTrue(!found.toString().contains(found.key()));
        }
    }

    @Test
    void names_are_placed_alike_through_the_running_service_and_without_one(@TempDir Path empty) throws Exception {
        List<String> names = List.of("Achin", "کنر", "Kabul", "Paris", "zzzzzz");
        List<PlaceFinder.Found> alone;
        try (PlaceFinder local = PlaceFinder.open(empty)) {
            alone = local.find(names);
        }
        try (RunningService service = RunningService.embedded();
                PlaceFinder remote = PlaceFinder.open(service.data())) {
            assertTrue(remote instanceof PlaceFinder.Remote);
            assertEquals(alone, remote.find(names));
        }
        assertEquals("AF0615", alone.get(0).fields().get(0));
        assertEquals("France", alone.get(3).fields().get(10));
    }

    @Test
    void a_file_left_by_a_killed_service_stands_in_nobodys_way(@TempDir Path data) throws Exception {
        long gone = new ProcessBuilder("true").start().onExit().join().pid();
        new ServiceFile("http://127.0.0.1:1", gone, "key").write(data);

        assertTrue(ServiceFile.find(data).isEmpty());
    }
}
