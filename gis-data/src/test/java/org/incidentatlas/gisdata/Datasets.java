package org.incidentatlas.gisdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The data sets as files: one folder each, with its {@code datapackage.json}. Read for the tests of this module only. */
final class Datasets {
    static final Path ROOT = Path.of("src", "main", "resources", "datasets");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Datasets() {}

    /** A resource of a data package and the folder it lies in. */
    record Resource(String dataset, Path folder, JsonNode description) {
        String name() {
            return description.get("name").asText();
        }

        Path file() {
            return folder.resolve(description.get("path").asText());
        }

        boolean isTable() {
            return description.get("format").asText().equals("csv");
        }
    }

    static List<Path> folders() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode dataPackage(Path folder) {
        return json(folder.resolve("datapackage.json"));
    }

    static List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (Path folder : folders()) {
            String dataset = folder.getFileName().toString();
            for (JsonNode description : dataPackage(folder).get("resources")) {
                resources.add(new Resource(dataset, folder, description));
            }
        }
        return resources;
    }

    static Table table(String dataset, String resource) {
        return resources().stream()
                .filter(each -> each.dataset().equals(dataset) && each.name().equals(resource))
                .map(Datasets::table)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No resource " + dataset + "/" + resource));
    }

    static Table table(Resource resource) {
        return parse(text(resource.file()));
    }

    /** Reads CSV; every row must have as many fields as the header. */
    static Table parse(String csv) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .allowExtraFields(false)
                .allowMissingFields(false)
                .ofNamedCsvRecord(csv)) {
            List<NamedCsvRecord> records = reader.stream().toList();
            List<String> header = records.isEmpty() ? List.of() : records.get(0).getHeader();
            return new Table(
                    header, records.stream().map(NamedCsvRecord::getFieldsAsMap).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(text(file));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    /** The text of a file; bytes that are not UTF-8 are a fault. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
