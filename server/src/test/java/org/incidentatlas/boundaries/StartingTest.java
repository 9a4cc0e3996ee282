package org.incidentatlas.boundaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartingTest {

    /** Starting a service must not pay for GeoTools: a program that reads and indexes outlines loads none of it. */
    @Test
    void geotools_is_not_loaded_before_a_file_asks_for_another_reference_system()
            throws IOException, InterruptedException {
        String loaded = classesLoadedBy("EPSG:4326");
        assertTrue(loaded.contains("org.incidentatlas.geo.Crs"));
        assertFalse(loaded.contains("org.geotools"));
        assertTrue(classesLoadedBy("EPSG:32642").contains("org.geotools"));
    }

    private static String classesLoadedBy(String crs) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartingProgram.class.getName(),
                        crs))
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, program.waitFor(), output);
        return output;
    }
}
