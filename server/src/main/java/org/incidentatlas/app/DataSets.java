package org.incidentatlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.incidentatlas.gazetteer.PlaceSet;
import org.incidentatlas.intake.csv.DataSet;
import org.incidentatlas.intake.csv.Publishers;
import org.incidentatlas.sources.Rights;

/** The data sets that come with the program, each described by a {@code datapackage.json} (Frictionless Data). */
final class DataSets {

    /** The country that the data sets of this program speak of. */
    static final String COUNTRY = "AF";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DataSets() {}

    /** The text of a file of a data set. */
    static String text(String name, String file) {
        try (InputStream in = DataSets.class.getResourceAsStream("/datasets/" + name + "/" + file)) {
            return new String(Objects.requireNonNull(in, name + "/" + file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** What stands behind the publishers that the record names. */
    static Publishers publishers() {
        return Publishers.of(
                Publishers.read(text("publishers", "publishers.csv")).whole());
    }

    /** What the data set's description says that all its rows share. */
    static DataSet describe(String name) {
        JsonNode description = description(name);
        Rights rights = new Rights(description.at("/licenses/0/name").asText(), true, null);
        return new DataSet(name, recorded(description), rights);
    }

    /** A data set of places as a set of the store; its checksum is that of its first file. */
    static PlaceSet placeSet(String name) {
        JsonNode description = description(name);
        return new PlaceSet(
                name,
                description.path("title").asText(),
                author(name),
                description.at("/licenses/0/name").asText(),
                recorded(description),
                COUNTRY,
                description.at("/resources/0/hash").asText().replaceFirst("^sha256:", ""),
                "comes with the program");
    }

    static LocalDate recorded(String name) {
        return recorded(description(name));
    }

    /** Name and version, for the history. */
    static String label(String name) {
        return name + " " + description(name).path("version").asText();
    }

    /** Who compiled the data set. */
    static String author(String name) {
        return description(name).at("/contributors/0/title").asText("Incident Atlas");
    }

    private static LocalDate recorded(JsonNode description) {
        return LocalDate.parse(description.path("recorded").asText());
    }

    private static JsonNode description(String name) {
        try {
            return MAPPER.readTree(text(name, "datapackage.json"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
