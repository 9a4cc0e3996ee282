package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GDAL, which most GIS programs read with, understands each layer by its address. */
class OgrReadsLayersTest {

    private static final Pattern COUNT = Pattern.compile("Feature Count: (\\d+)");
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.embedded();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/layers/incidents.geojson, Point, 123, killed_best",
        "/api/layers/incidents.geojson?geometry=extent, Unknown (any), 123, killed_best",
        "/api/layers/control.geojson?date=2021-12-31, , 401, holder",
        "/api/layers/control.geojson?date=2021-12-31&level=ADM1, , 34, holder",
        "/api/layers/control.geojson?date=2021-12-31&level=place, Point, , holder",
        "/api/layers/control.geojson?date=2019-06-01&level=region, Polygon, , holder",
        "/api/layers/boundaries.geojson?level=ADM2, , 401, pcode",
        "/api/layers/boundaries.geojson?level=ADM1, , 34, pcode"
    })
    void a_layer_opens_with_its_features_and_fields(String path, String geometry, Integer features, String field)
            throws Exception {
        String summary = ogrinfo(service.address() + path);

        Matcher count = COUNT.matcher(summary);
        assertTrue(count.find(), summary);
        if (features != null) {
            assertEquals(features, Integer.valueOf(count.group(1)), summary);
        }
        if (geometry != null) {
            assertTrue(summary.contains("Geometry: " + geometry), summary);
        }
        assertTrue(summary.contains("\n" + field + ": "), summary);
        assertTrue(summary.contains("WGS 84"), summary);
    }

    private static String ogrinfo(String address) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("ogrinfo", "-ro", "-al", "-so", address)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
