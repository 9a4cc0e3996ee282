package org.incidentatlas.intake.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.Tier;
import org.incidentatlas.intake.Rejection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists of every format, with made-up rows in the real columns, on the approximate boundaries. */
class PlaceFilesTest {

    private static final String DUMP = """
            901\tNangarhar\tNangarhar\tNingarharr,ننګرهار,Нангархар\t34.25\t70.40\tA\tADM1\tAF\t\t18\t\t\t\t0\t\t600\tAsia/Kabul\t2024-01-05
            902\tAchin\tAchin\tAcheen\t34.07\t70.67\tA\tADM2\tAF\t\t18\t1801\t\t\t0\t\t1400\tAsia/Kabul\t2024-02-05
            903\tMade-up Seat\tMade-up Seat\t\t34.43\t70.45\tP\tPPLA\tAF\t\t18\t\t\t\t9000\t\t600\tAsia/Kabul\t2024-01-05
            904\tDeh-e Hich\tDeh-e Hich\tHichdeh,ده هیچ\t34.05\t70.66\tP\tPPL\tAF\t\t18\t\t\t\t0\t\t1400\tAsia/Kabul\t2024-03-01
            905\tHich Airfield\tHich Airfield\t\t34.40\t70.50\tS\tAIRF\tAF\t\t18\t\t\t\t0\t\t600\tAsia/Kabul\t2024-01-05
            906\tHich Stream\tHich Stream\t\t34.40\t70.50\tH\tSTM\tAF\t\t18\t\t\t\t0\t\t600\tAsia/Kabul\t2024-01-05
            907\tBeyond\tBeyond\t\t34.00\t71.50\tP\tPPL\tPK\t\t03\t\t\t\t0\t\t600\tAsia/Karachi\t2024-01-05
            """;

    private static UnitFinder units;

    @BeforeAll
    static void load() throws IOException {
        ApproximateSet set = ApproximateSet.load();
        BoundaryIndex boundaries = new BoundaryIndex(set.set(), set.units());
        units = new UnitFinder(boundaries, new Geocoder(GazetteerIndex.build(set.units(), List.of())));
    }

    @Test
    void a_dump_of_geonames_gives_places_by_tier_and_further_names_of_units() throws IOException {
        PlaceFile read = read(PlaceFileFormat.GEONAMES, DUMP, Map.of());

        assertEquals(List.of(), read.rejections());
        assertEquals(7, read.rows());
        assertEquals("2024-03-01", String.valueOf(read.newest()));
        assertEquals(
                List.of("geonames:903 CORE city", "geonames:904 VILLAGE village", "geonames:905 CORE airport"),
                read.places().stream()
                        .map(place -> place.id() + " " + place.tier() + " " + place.kind())
                        .toList());
        assertTrue(read.aliases()
                .contains(new Alias("AF06", "Ningarharr", PlaceName.Kind.VARIANT, "https://www.geonames.org/901")));
        assertTrue(read.aliases()
                .contains(new Alias("AF06", "ننګرهار", PlaceName.Kind.PASHTO, "https://www.geonames.org/901")));
        assertEquals("AF0615", read.aliases().get(read.aliases().size() - 1).placeId());
        assertEquals(
                Map.of(
                        "lies in another country", 1,
                        "is no settlement, airport, valley or pass (H)", 1,
                        "name in a script that is not compared", 1),
                read.skipped());
    }

    @Test
    void a_village_has_the_district_only_where_the_approximate_set_is_certain_of_it() throws IOException {
        Place village = read(PlaceFileFormat.GEONAMES, DUMP, Map.of()).places().get(1);

        assertTrue(List.of("AF06", "AF0615").contains(village.pcode()), village.pcode());
        assertEquals("Deh-e Hich", village.name());
        assertEquals(3, village.names().size());
    }

    @Test
    void every_bad_row_of_a_dump_is_named_with_its_column_and_what_would_be_right() throws IOException {
        PlaceFile read = read(PlaceFileFormat.GEONAMES, """
                x1\tName\tName\t\t34.0\t70.0\tP\tPPL\tAF\t\t\t\t\t\t0\t\t0\tAsia/Kabul\t2024-01-05
                2\t\tName\t\t91\t70,0\tP\tPPL\tAF\t\t\t\t\t\t0\t\t0\tAsia/Kabul\tyesterday
                3\ttoo\tfew
                4\tTwice\tTwice\t\t34.0\t70.0\tP\tPPL\tAF\t\t\t\t\t\t0\t\t0\tAsia/Kabul\t2024-01-05
                4\tTwice\tTwice\t\t34.0\t70.0\tP\tPPL\tAF\t\t\t\t\t\t0\t\t0\tAsia/Kabul\t2024-01-05
                """, Map.of());

        assertEquals(
                List.of(
                        "1 geonameid",
                        "2 name",
                        "2 longitude",
                        "2 latitude",
                        "2 modification date",
                        "3 row",
                        "5 geonameid"),
                where(read));
        assertEquals(
                "made-up line 3, row: It has 3 columns; 19 are right.",
                read.rejections().get(5).toString());
    }

    @Test
    void alternate_names_name_what_is_loaded_and_links_and_codes_are_left_out() throws IOException {
        PlaceFile read = read(PlaceFileFormat.GEONAMES_ALTERNATES, """
                1\t904\tfa\tده هیچک\t1\t\t\t\t\t
                2\t904\tps\tد هیچ کلی\t\t\t\t\t\t
                3\t904\ten\tOld Hich\t\t\t\t1\t\t
                4\t904\tlink\thttps://example.org/\t\t\t\t\t\t
                5\t904\tru\tХич\t\t\t\t\t\t
                6\t111\ten\tNobody's\t\t\t\t\t\t
                """, Map.of("904", "geonames:904"));

        assertEquals(List.of(), read.rejections());
        assertEquals(
                List.of(
                        new Alias(
                                "geonames:904",
                                "ده هیچک",
                                PlaceName.Kind.DARI,
                                "https://www.geonames.org/904, alternate name 1"),
                        new Alias(
                                "geonames:904",
                                "د هیچ کلی",
                                PlaceName.Kind.PASHTO,
                                "https://www.geonames.org/904, alternate name 2"),
                        new Alias(
                                "geonames:904",
                                "Old Hich",
                                PlaceName.Kind.ALIAS,
                                "https://www.geonames.org/904, alternate name 3, historic")),
                read.aliases());
        assertEquals(
                3, read.skipped().values().stream().mapToInt(count -> count).sum());
    }

    @Test
    void a_table_of_whos_on_first_keeps_a_stated_district_and_leaves_out_what_is_no_longer_current()
            throws IOException {
        PlaceFile read = read(PlaceFileFormat.WOF, """
                wof_id\tplacetype\tname\tname_fas\tvariants\tlat\tlon\tcod_adm2_pcode\tdeprecated\tis_current
                1\tlocality\tHich\tهیچ\tHeech|Hitsch\t34.1\t70.6\tAF0615\t\t-1
                2\tlocality\tGone\t\t\t34.1\t70.6\tAF0615\t1\t0
                3\tcampus\tHich Airport\t\t\t34.1\t70.6\tAF0615\t\t1
                4\tregion\tNangarhar\t\tNengarhaar\t34.3\t70.4\t\t\t1
                5\tempire\tEverywhere\t\t\t34.3\t70.4\t\t\t1
                """, Map.of());

        assertEquals(List.of(), read.rejections());
        assertEquals(
                List.of("wof:1 AF0615 " + Tier.VILLAGE, "wof:3 AF0615 " + Tier.CORE),
                read.places().stream()
                        .map(place -> place.id() + " " + place.pcode() + " " + place.tier())
                        .toList());
        assertEquals(
                List.of("AF06 Nangarhar", "AF06 Nengarhaar"),
                read.aliases().stream()
                        .map(alias -> alias.placeId() + " " + alias.text())
                        .toList());
    }

    @Test
    void a_list_of_p_codes_names_units_and_says_which_codes_are_lacking() throws IOException {
        PlaceFile read = read(PlaceFileFormat.OCHA, """
                Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date
                #country+code,#geo+admin_level,#adm+code,#adm+name,#adm+code+parent,#date+start
                AFG,1,AF06,Nangahaar,AFG,2021-11-17
                AFG,2,AF0699,"New, District",AF06,2021-11-17
                PAK,1,PK1,Somewhere,PAK,2021-11-17
                """, Map.of());

        assertEquals(List.of(), read.rejections());
        assertEquals(
                List.of(new Alias("AF06", "Nangahaar", PlaceName.Kind.VARIANT, "OCHA, list of P-codes")),
                read.aliases());
        assertEquals(List.of("New, District (AF0699)"), read.unmatched());
        assertEquals(Map.of("lies in another country", 1), read.skipped());
    }

    @Test
    void an_operators_own_list_gives_places_and_names_of_units() throws IOException {
        PlaceFile read = read(PlaceFileFormat.CSV, """
                id,name,names,level,kind,pcode,lon,lat,tier,source
                our-office,Our Office,The Office|دفتر,SITE,office,AF0101,69.17,34.53,core,our map
                AF0615,Aatchin,,,,,,,,our map
                somewhere,Somewhere,,,,,,,,
                """, Map.of());

        assertEquals(List.of(), read.rejections());
        assertEquals("our-office", read.places().get(0).id());
        assertEquals(Tier.CORE, read.places().get(0).tier());
        assertEquals("AF0101", read.places().get(0).pcode());
        assertEquals(3, read.places().get(0).names().size());
        assertEquals(Tier.VILLAGE, read.places().get(1).tier());
        assertEquals(List.of(new Alias("AF0615", "Aatchin", PlaceName.Kind.VARIANT, "our map")), read.aliases());
    }

    @Test
    void every_bad_row_of_an_own_list_is_named() throws IOException {
        PlaceFile read = read(PlaceFileFormat.CSV, """
                id,name,level,pcode,lon,lat,tier
                a,,LOCALITY,AF0101,69,34,core
                b,B,PLANET,AF9999,69,,some
                b,B,,,,,
                c,C
                """, Map.of());

        assertEquals(
                List.of("2 name", "3 lat", "3 level", "3 pcode", "3 tier", "4 id", "5 row"),
                where(read).stream().sorted().toList());
    }

    @Test
    void a_file_that_is_not_utf_8_or_has_no_line_ends_is_refused_and_not_kept_in_memory() throws IOException {
        byte[] latin = "id,name\na,Qal\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        PlaceFile notUtf8 = new PlaceFiles(units, "AF", Map.of())
                .read("made-up", PlaceFileFormat.CSV, "", new ByteArrayInputStream(latin), rows -> {});
        PlaceFile endless = new PlaceFiles(units, "AF", Map.of())
                .read("made-up", PlaceFileFormat.GEONAMES, "", new Endless(), rows -> {});

        assertTrue(notUtf8.rejections().get(0).message().contains("UTF-8"));
        assertTrue(endless.rejections().get(0).message().contains("A line of more than"));
    }

    @Test
    void of_very_many_rejections_a_thousand_are_named_and_the_others_counted() throws IOException {
        PlaceFile read = read(PlaceFileFormat.GEONAMES, "bad\n".repeat(5_000), Map.of());

        assertEquals(1_000, read.rejections().size());
        assertEquals(4_000, read.moreRejections());
    }

    @Test
    void the_first_line_shows_the_format() {
        assertEquals(
                Optional.of(PlaceFileFormat.GEONAMES),
                PlaceFileFormat.recognise(DUMP.lines().toList().get(0)));
        assertEquals(
                Optional.of(PlaceFileFormat.GEONAMES_ALTERNATES),
                PlaceFileFormat.recognise("1\t904\tfa\tname\t\t\t\t\t\t"));
        assertEquals(Optional.of(PlaceFileFormat.WOF), PlaceFileFormat.recognise("wof_id\tplacetype\tname"));
        assertEquals(Optional.of(PlaceFileFormat.OCHA), PlaceFileFormat.recognise("Location,Admin Level,P-Code,Name"));
        assertEquals(Optional.of(PlaceFileFormat.CSV), PlaceFileFormat.recognise("name,id"));
        assertEquals(Optional.empty(), PlaceFileFormat.recognise("Once upon a time"));
    }

    private static PlaceFile read(PlaceFileFormat format, String text, Map<String, String> geonames)
            throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        String first = text.lines().findFirst().orElse("");
        return new PlaceFiles(units, "AF", geonames).read("made-up", format, first, in, rows -> {});
    }

    private static List<String> where(PlaceFile read) {
        return read.rejections().stream()
                .map((Rejection one) -> one.line() + " " + one.field())
                .toList();
    }

    /** Five thousand million letters, and no line end. */
    private static final class Endless extends InputStream {

        private long left = 5_000_000_000L;

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }
    }
}
