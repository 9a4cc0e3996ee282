package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.incidents.Incident;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The table of {@code docs/geocoding.md} lists where the service puts every row of the starter record. After a change to
 * names or geocoder, {@code -Datlas.bless=true} writes it again; read the difference before committing it.
 */
class GeocodingTableTest {

    private static final Path PAGE = Path.of("..", "docs", "geocoding.md");

    private static List<Incident> incidents;
    private static List<ControlStatement> control;
    private static GeocodingTable table;

    @BeforeAll
    static void place() throws IOException {
        ApproximateSet set = ApproximateSet.load();
        BoundaryIndex boundaries = new BoundaryIndex(set.set(), Geography.named(set.units()));
        GazetteerIndex gazetteer = GazetteerIndex.build(Geography.builtInContents(boundaries.units()));
        StarterRecord record = new StarterRecord(gazetteer, ApproximateSet.ID);
        incidents = record.incidents();
        control = record.control();
        table = new GeocodingTable(gazetteer);
    }

    @Test
    void the_page_lists_where_every_row_is_placed() throws IOException {
        String page = Files.readString(PAGE);
        String expected = table.inserted(page, incidents, control);
        if (Boolean.getBoolean("atlas.bless")) {
            Files.writeString(PAGE, expected);
        }
        assertEquals(expected, Files.readString(PAGE));
    }

    @Test
    void no_row_is_left_out_of_the_table() {
        String written = table.of(incidents, control);

        assertEquals(123, incidents.size());
        assertEquals(158, control.size());
        for (Incident incident : incidents) {
            assertTrue(written.contains("| `" + incident.id() + "` | "), incident.id());
        }
        for (ControlStatement statement : control) {
            assertTrue(written.contains("| `" + statement.id() + "` | "), statement.id());
        }
    }
}
