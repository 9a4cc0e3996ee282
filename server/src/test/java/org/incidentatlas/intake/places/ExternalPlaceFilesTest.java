package org.incidentatlas.intake.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published lists of Afghanistan, from the folder {@code gazetteer} under the system property {@code atlas.external}. */
@Tag("external")
class ExternalPlaceFilesTest {

    @Test
    void the_table_of_whos_on_first_loads_whole() throws IOException {
        PlaceFile read = read("whosonfirst_af_gazetteer.tsv", PlaceFileFormat.WOF);

        assertEquals(List.of(), read.rejections());
        assertEquals(32_419, read.rows());
        assertEquals(30_902, read.places().size());
        assertEquals(
                3,
                read.places().stream()
                        .filter(place -> place.tier() == Tier.CORE)
                        .count());
        assertEquals(1_082, read.skipped().get("is deprecated or no longer current"));
        assertTrue(read.unmatched().size() <= 1, read.unmatched().toString());
    }

    @Test
    void the_list_of_p_codes_has_no_code_that_is_lacking_here() throws IOException {
        PlaceFile read = read("ocha_global_pcodes_AFG_20211117.csv", PlaceFileFormat.OCHA);

        assertEquals(List.of(), read.rejections());
        assertEquals(435, read.aliases().size());
        assertEquals(List.of(), read.unmatched());
    }

    private static PlaceFile read(String name, PlaceFileFormat format) throws IOException {
        ApproximateSet set = ApproximateSet.load();
        BoundaryIndex boundaries = new BoundaryIndex(set.set(), set.units());
        Geocoder names = new Geocoder(GazetteerIndex.build(set.units(), List.of()));
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("atlas.external")), "gazetteer");
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            return new PlaceFiles(new UnitFinder(boundaries, names), "AF", Map.of())
                    .read(name, format, "", in, rows -> {});
        }
    }
}
