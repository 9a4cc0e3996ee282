package org.incidentatlas.gisdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentatlas.gisdata.Datasets.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every data set says what it is, and its files are what it says. */
final class DataPackagesTest {
    static List<Path> folders() {
        return Datasets.folders();
    }

    static List<Resource> resources() {
        return Datasets.resources();
    }

    static Stream<Resource> tables() {
        return Datasets.resources().stream().filter(Resource::isTable);
    }

    @Test
    void the_data_sets_are_there() {
        Set<String> names = folders().stream()
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        "actors",
                        "admin-units",
                        "aliases",
                        "boundaries-approximate",
                        "boundary-links",
                        "control",
                        "estimates",
                        "geocoding-gold",
                        "incidents",
                        "localities",
                        "names-elsewhere",
                        "outlines",
                        "publishers",
                        "regions"),
                names);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_data_set_states_title_version_dates_licence_contributors_and_sources(Path folder) {
        JsonNode dataPackage = Datasets.dataPackage(folder);
        assertEquals(folder.getFileName().toString(), dataPackage.path("name").asText());
        assertEquals("2026-11-20", dataPackage.path("created").asText());
        assertEquals("2026-11-20", dataPackage.path("recorded").asText());
        assertTrue(dataPackage.path("version").asText().matches("\\d+\\.\\d+\\.\\d+"));
        for (String member : List.of("title", "description", "status")) {
            assertFalse(dataPackage.path(member).asText().isBlank(), member);
        }
        for (String list : List.of("licenses", "contributors", "sources", "resources")) {
            assertTrue(dataPackage.path(list).size() > 0, list);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_file_of_a_data_set_is_declared(Path folder) throws IOException {
        Set<String> declared = new TreeSet<>(Set.of("datapackage.json"));
        Datasets.dataPackage(folder)
                .get("resources")
                .forEach(each -> declared.add(each.get("path").asText()));
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> found =
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(declared, found);
        }
    }

    @ParameterizedTest
    @MethodSource("resources")
    void bytes_and_checksum_are_those_of_the_file(Resource resource) throws IOException, NoSuchAlgorithmException {
        byte[] bytes = Files.readAllBytes(resource.file());
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertEquals(bytes.length, resource.description().get("bytes").asInt(), "run scripts/checksums");
        assertEquals("sha256:" + digest, resource.description().get("hash").asText(), "run scripts/checksums");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void text_is_utf_8_with_line_feeds(Resource resource) {
        String text = Datasets.text(resource.file());
        assertFalse(text.contains("\r"), "carriage return");
        assertFalse(text.startsWith("\uFEFF"), "byte order mark");
        assertTrue(text.endsWith("\n"), "line feed at the end");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_satisfies_its_schema(Resource resource) {
        TableSchema schema = new TableSchema(resource.description().get("schema"));
        assertEquals(List.of(), schema.faults(Datasets.table(resource)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void references_hold(Resource resource) {
        Table table = Datasets.table(resource);
        for (JsonNode key : resource.description().at("/schema/foreignKeys")) {
            JsonNode reference = key.get("reference");
            Set<String> known = Datasets.table(
                            targetDataset(resource, reference),
                            reference.get("resource").asText())
                    .values(reference.get("fields").asText());
            Set<String> dangling = new TreeSet<>(table.values(key.get("fields").asText()));
            dangling.removeAll(known);
            assertEquals(Set.of(), dangling);
        }
    }

    private static String targetDataset(Resource resource, JsonNode reference) {
        return reference.has("package") ? reference.get("package").asText().split("/")[1] : resource.dataset();
    }

    @ParameterizedTest
    @CsvSource({
        "'a,2020-01-01,yes', 0",
        "'a,2020-02-30,yes', 1",
        "'a,2020-01-01,maybe', 1",
        "',2020-01-01,yes', 1",
        "'A b,2020-01-01,', 1",
        "'a,2020-01-01,yes\na,2020-01-02,', 2",
    })
    void the_schema_check_finds_what_is_wrong(String rows, int faults) throws IOException {
        JsonNode schema = new ObjectMapper().readTree("""
                {"primaryKey": "id", "fields": [
                  {"name": "id", "type": "string", "constraints": {"required": true, "unique": true, "pattern": "[a-z]+"}},
                  {"name": "day", "type": "date"},
                  {"name": "brief", "type": "string", "constraints": {"enum": ["yes"]}}]}
                """);
        Table table = Datasets.parse("id,day,brief\n" + rows + "\n");
        assertEquals(
                faults,
                new TableSchema(schema).faults(table).size(),
                () -> new TableSchema(schema).faults(table).toString());
    }
}
