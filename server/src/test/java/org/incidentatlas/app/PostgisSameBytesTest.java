package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import org.incidentatlas.storage.TestDatabase;
import org.junit.jupiter.api.Test;

/** The starter record on PostGIS and on the embedded database gives the same bytes for the same requests. */
class PostgisSameBytesTest {

    private static final List<String> REQUESTS = List.of(
            "/api/layers/incidents.geojson",
            "/api/layers/incidents.geojson?geometry=extent&known=2021-08-27",
            "/api/layers/control.geojson",
            "/api/layers/control.geojson?date=2018-06-30",
            "/api/layers/control.geojson?date=2021-08-16&level=place&known=2021-08-20",
            "/api/layers/control.geojson?date=2019-06-01&level=region",
            "/api/layers/control.geojson?date=2021-12-31&level=ADM1",
            "/api/layers/boundaries.geojson?level=ADM2",
            "/api/layers/boundaries.geojson?level=ADM1&detail=low",
            "/api/layers/boundaries.geojson?level=COUNTRY",
            "/api/timeline",
            "/api/timeline?boundaries=afg-approximate",
            "/api/histogram?bucket=week&by=actor",
            "/api/counts?by=unit&level=ADM1",
            "/api/estimates",
            "/api/units/AF0615",
            "/api/incidents/2017-04-13-achin-moab",
            "/api/control/iskp-darzab-2017",
            "/api/actors",
            "/api/record",
            "/api/geocode?q=Kabul",
            "/api/geocode?q=%D8%AC%D9%88%D8%B2%D8%AC%D8%A7%D9%86",
            "/api/reverse?lon=69.17&lat=34.53");

    @Test
    void both_engines_answer_with_the_same_bytes() throws Exception {
        try (TestDatabase database = TestDatabase.postgis();
                RunningService postgis = RunningService.on(database.address());
                RunningService embedded = RunningService.embedded()) {
            for (String request : REQUESTS) {
                HttpResponse<byte[]> one = embedded.get(request);
                HttpResponse<byte[]> other = postgis.get(request);

                assertEquals(200, one.statusCode(), request);
                assertArrayEquals(one.body(), other.body(), request);
                assertEquals(
                        one.headers().firstValue("Atlas-Version"),
                        other.headers().firstValue("Atlas-Version"),
                        request);
            }
        }
    }
}
