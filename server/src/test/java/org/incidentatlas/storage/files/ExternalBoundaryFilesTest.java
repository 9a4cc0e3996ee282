package org.incidentatlas.storage.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryFiles;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.GeoJsonOutlines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published files of Afghanistan, from the folder that the system property {@code atlas.external} names. */
@Tag("external")
class ExternalBoundaryFilesTest {
    @Test
    void look() throws IOException {
        ApproximateSet builtIn = ApproximateSet.load();
        BoundaryFiles files = new BoundaryFiles(
                List.of(new GeoJsonOutlines(), new ZippedShapefiles()),
                new BoundaryIndex(builtIn.set(), builtIn.units()));
        for (List<String> names : List.of(
                List.of("afg_adm1_20180522.geojson", "afg_adm2_20180522.geojson"),
                List.of("afg_adm2_20180522.geojson"),
                List.of("afg_admbnda_adm2_agcho_20180522.zip"),
                List.of("geoBoundaries-AFG-ADM2.geojson"))) {
            long started = System.nanoTime();
            BoundaryLoading loading = files.read(
                    names.stream()
                            .map(n -> Path.of(System.getProperty("atlas.external"), "boundaries", n))
                            .toList(),
                    LocalDate.of(2026, 11, 20));
            System.out.println("=== " + names + " " + loading.getClass().getSimpleName() + " ms "
                    + (System.nanoTime() - started) / 1_000_000);
            loading.report().findings().forEach(System.out::println);
        }
    }
}
