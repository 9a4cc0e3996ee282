package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.incidentatlas.gazetteer.PlaceRow;
import org.incidentatlas.intake.batch.FoundPlace;
import org.incidentatlas.storage.TestDatabase;
import org.incidentatlas.storage.embedded.EmbeddedStores;
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
        List<PlaceRow> rows = names.stream().map(PlaceRow::of).toList();
        List<FoundPlace> builtIn = PlaceSource.of(empty, null, false).finder().find(rows);

        assertEquals("AF0615", builtIn.get(0).placeId());
        assertEquals("France", builtIn.get(3).outside());
        try (RunningService service = RunningService.embedded()) {
            PlaceSource remote = PlaceSource.of(service.data(), null, false);
            assertTrue(remote.finder() instanceof RemotePlaces);
            assertEquals(builtIn, remote.finder().find(rows));
            PlaceRow hierarchy = new PlaceRow("Kunar", "Achin", "");
            assertEquals(
                    PlaceSource.of(empty, null, false).finder().find(List.of(hierarchy)),
                    remote.finder().find(List.of(hierarchy)));
            OperatorError refusal = assertThrows(OperatorError.class, () -> PlaceSource.of(service.data(), null, true));
            assertTrue(String.valueOf(refusal.getMessage()).contains(service.address()));
        }
        assertFalse(EmbeddedStores.exists(empty), "asking for names makes no database");
    }

    @Test
    void names_are_placed_from_the_folder_when_its_service_has_stopped(@TempDir Path data) throws Exception {
        Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), true)).close();

        assertTrue(EmbeddedStores.exists(data));
        assertEquals(
                "AF15",
                PlaceSource.of(data, null, false)
                        .finder()
                        .find(List.of(PlaceRow.of("Konar")))
                        .get(0)
                        .placeId());
    }

    @Test
    void a_file_left_by_a_killed_service_stands_in_nobodys_way_even_under_the_same_process_number(@TempDir Path data)
            throws Exception {
        new ServiceFile("http://127.0.0.1:1", ProcessHandle.current().pid(), "key").write(data);

        try (Wiring wiring = Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), true))) {
            assertEquals(wiring.address(), ServiceFile.find(data).orElseThrow().address());
        }
        assertTrue(ServiceFile.find(data).isEmpty(), "a service that stops takes its file along");
    }

    @Test
    void a_service_on_postgresql_leaves_the_folder_of_an_embedded_one_alone() throws Exception {
        try (RunningService embedded = RunningService.embedded();
                TestDatabase database = TestDatabase.postgis()) {
            Settings elsewhere = new Settings("127.0.0.1", 0, embedded.data(), database.address(), List.of(), false);
            Wiring.start(elsewhere).close();

            assertEquals(
                    embedded.address(),
                    ServiceFile.find(embedded.data()).orElseThrow().address());
        }
    }

    @Test
    void a_service_on_postgresql_needs_no_folder(@TempDir Path parent) throws Exception {
        Path missing = parent.resolve("none");
        try (TestDatabase database = TestDatabase.postgis();
                Wiring wiring =
                        Wiring.start(new Settings("127.0.0.1", 0, missing, database.address(), List.of(), true))) {
            assertTrue(wiring.port() > 0);
        }
        assertFalse(Files.exists(missing));
    }
}
