package org.incidentatlas.intake.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema of mapping files says what the reader takes, and the mappings of the manual are taken. */
class MappingSchemaTest {

    private static final Path DOCS = Path.of("..", "docs");

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(Files.readString(DOCS.resolve("import-mapping.schema.json")));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void the_schema_names_every_member_and_field_there_is() throws IOException {
        assertEquals(new TreeSet<>(MappingFile.MEMBERS), names(schema().path("properties")));
        assertEquals(new TreeSet<>(MappingFile.OF_FIELD), names(schema().at("/$defs/binding/properties")));
        Set<String> fields = new TreeSet<>(Mapping.Subject.INCIDENT.fields());
        fields.addAll(Mapping.Subject.CONTROL.fields());
        assertEquals(fields, names(schema().at("/properties/fields/properties")));
    }

    @Test
    void the_mappings_of_the_manual_can_be_read() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("mappings"))) {
            List<Path> mappings = files.sorted().toList();
            assertEquals(2, mappings.size());
            for (Path mapping : mappings) {
                MappingFile.read(mapping);
            }
        }
    }
}
