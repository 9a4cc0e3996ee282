package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaceResolverTest {

    private static final GazetteerIndex INDEX = StarterPlaces.index();
    private static final PlaceResolver RESOLVER = new PlaceResolver(new Geocoder(INDEX));
    private static final String SET = "afg";

    @Test
    void every_row_of_the_starter_record_lands_where_the_table_says() throws IOException {
        List<String> expected = new ArrayList<>();
        var stream = Objects.requireNonNull(getClass().getResourceAsStream("starter-places.csv"));
        try (var csv = CsvReader.builder().ofCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            csv.stream().skip(1).forEach(row -> expected.add(String.join(",", row.getFields())));
        }
        List<String> found = new ArrayList<>();
        incidents().forEach(row -> found.add("incident," + row.getField("id") + "," + described(incident(row))));
        StarterPlaces.rows("control/control.csv")
                .forEach(row -> found.add("control," + row.getField("id") + "," + described(area(row))));
        assertEquals(expected, found);
    }

    @Test
    void every_incident_lies_in_the_province_that_its_row_names() {
        Geocoder geocoder = new Geocoder(INDEX);
        for (NamedCsvRecord row : incidents()) {
            String pcode = incident(row).pcode();
            if (pcode != null) {
                GeocodeQuery query = new GeocodeQuery(row.getField("province"), null, PlaceLevel.ADM1, 1);
                String province =
                        geocoder.geocode(query).answer().orElseThrow().place().id();
                assertTrue(INDEX.liesIn(INDEX.place(pcode).orElseThrow(), province), row.getField("id"));
            }
        }
    }

    @Test
    void nothing_at_a_point_rests_on_a_representative_point() {
        for (NamedCsvRecord row : incidents()) {
            if (incident(row) instanceof Location.AtPoint at) {
                assertEquals(PointBasis.SETTLEMENT, at.pointBasis(), row.getField("id"));
            }
        }
    }

    @Test
    void a_site_without_a_position_stands_at_the_settlement_around_it_and_says_so() {
        Location.AtPoint at = assertInstanceOf(
                Location.AtPoint.class,
                incident("Imam Zaman mosque, Dasht-e Barchi, Kabul", PlaceType.SITE, "Kabul", "Kabul"));
        assertEquals("dasht-e-barchi", at.placeId());
        assertEquals(PlacePrecision.LOCALITY, at.precision());
        GeocodeDecision decision = Objects.requireNonNull(at.decision());
        assertEquals("imam-zaman-mosque-dasht-e-barchi", decision.chosen());
        assertTrue(decision.reasons().contains("no published position of its own: placed at Dasht-e Barchi"));
        assertEquals(INDEX.version(), decision.index());
    }

    @Test
    void a_village_without_a_position_is_known_to_its_district() {
        Location.InUnit in = assertInstanceOf(
                Location.InUnit.class, incident("Mirza Olang", PlaceType.LOCALITY, "Sayad", "Sar-e Pol"));
        assertEquals("AF2202", in.pcode());
        assertEquals(PlacePrecision.DISTRICT, in.precision());
        assertEquals("mirza-olang", Objects.requireNonNull(in.decision()).chosen());
        assertEquals(SET, in.boundarySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Home of a tribal elder, Jalalabad | jalalabad", "A family home, Jalalabad | jalalabad"})
    void a_private_home_is_placed_at_its_city(String text, String city) {
        Location.AtPoint at =
                assertInstanceOf(Location.AtPoint.class, incident(text, PlaceType.SITE, "Jalalabad", "Nangarhar"));
        assertEquals(city, at.placeId());
        assertEquals(PlacePrecision.LOCALITY, at.precision());
    }

    @Test
    void the_house_of_somebody_in_a_district_is_that_district() {
        Location at = incident(
                "Wedding at a commander's house, Pachir wa Agam", PlaceType.LOCALITY, "Pachir wa Agam", "Nangarhar");
        assertEquals("AF0611", assertInstanceOf(Location.InUnit.class, at).pcode());
    }

    @Test
    void the_rows_own_units_are_never_left() {
        Location.InUnit in = assertInstanceOf(
                Location.InUnit.class, incident("Tora Bora", PlaceType.LOCALITY, "Achin", "Nangarhar"));
        assertEquals("AF0615", in.pcode());
        assertTrue(
                Objects.requireNonNull(in.decision()).reasons().stream()
                        .anyMatch(reason -> reason.contains("but the row says Achin")),
                () -> String.valueOf(in.decision()));
        assertEquals(
                "AF2605",
                incident("Arghandab", PlaceType.DISTRICT, "Arghandab", "Zabul").pcode());
        assertEquals(
                "AF0606",
                incident("Kuz Kunar (Khewa)", PlaceType.DISTRICT, "Kuz Kunar", "Nangarhar")
                        .pcode());
        assertEquals(
                "AF1401",
                incident("Khost", PlaceType.DISTRICT, "Khost", "Khost").pcode());
        assertEquals(
                "AF0913",
                incident("Khost", PlaceType.DISTRICT, "Khost", "Baghlan").pcode());
        assertEquals(
                "AF14", incident("Khost", PlaceType.PROVINCE, null, "Khost").pcode());
    }

    @Test
    void khan_abad_bandar_is_a_quarter_of_kunduz_city() {
        Location at = incident("Mosque, Khan Abad Bandar, Kunduz", PlaceType.SITE, "Kunduz", "Kunduz");
        assertEquals("kunduz", assertInstanceOf(Location.AtPoint.class, at).placeId());
        assertEquals("AF1901", at.pcode());
    }

    @Test
    void spin_ghar_is_a_region_when_listed_and_the_province_when_not_but_no_district() {
        Location.InRegion region = assertInstanceOf(
                Location.InRegion.class,
                incident("Traili (Tiriley) mosque, Spin Ghar", PlaceType.SITE, "Spin Ghar", "Nangarhar"));
        assertEquals("spin-ghar", region.placeId());
        PlaceResolver unitsOnly =
                new PlaceResolver(new Geocoder(GazetteerIndex.build(StarterPlaces.units(), List.of())));
        PlaceColumns row = new PlaceColumns("Mosque, Spin Ghar", PlaceType.SITE, "Spin Ghar", "Nangarhar", null);
        Location.InUnit in = assertInstanceOf(Location.InUnit.class, unitsOnly.incident(row, SET));
        assertEquals("AF06", in.pcode());
        assertEquals(PlacePrecision.PROVINCE, in.precision());
        PlaceColumns statement = new PlaceColumns("Spin Ghar", PlaceType.DISTRICT, null, "Nangarhar", null);
        Location.Unlocated unknown = assertInstanceOf(Location.Unlocated.class, unitsOnly.area(statement, SET));
        assertEquals("AF06", unknown.pcode());
    }

    @Test
    void near_a_place_is_not_at_it() {
        Location.Near near = assertInstanceOf(
                Location.Near.class, incident("Near Jalalabad", PlaceType.LOCALITY, "Jalalabad", "Nangarhar"));
        assertEquals("jalalabad", near.placeId());
        assertNull(near.metres());
        Location far = incident("5 km east of Jalalabad", PlaceType.LOCALITY, "Jalalabad", "Nangarhar");
        assertEquals(5000, assertInstanceOf(Location.Near.class, far).metres());
        Location moab = incident("Southern Nangarhar, near the MOAB site", PlaceType.LOCALITY, "Achin", "Nangarhar");
        assertEquals(
                "mohmand-valley", assertInstanceOf(Location.Near.class, moab).placeId());
    }

    @Test
    void a_road_lies_in_the_whole_district() {
        Location road = incident("Kandahar-Kabul highway, Shah Joy", PlaceType.LOCALITY, "Shah Joi", "Zabul");
        assertEquals("AF2606", assertInstanceOf(Location.InUnit.class, road).pcode());
    }

    @Test
    void rows_abroad_keep_their_text_and_country() {
        PlaceColumns row = new PlaceColumns(
                "Pulse nightclub, Orlando", PlaceType.SITE, "Orange County", "Florida", "United States");
        Location.InCountry abroad = assertInstanceOf(Location.InCountry.class, RESOLVER.incident(row, SET));
        assertEquals("Pulse nightclub, Orlando", abroad.text());
        assertEquals("United States", abroad.country());
        assertNull(abroad.pcode());
    }

    @Test
    void a_row_without_a_place_is_unlocated_and_keeps_its_text() {
        PlaceColumns row = new PlaceColumns("Undisclosed location", PlaceType.UNLOCATED, "", "", "");
        Location.Unlocated none = assertInstanceOf(Location.Unlocated.class, RESOLVER.incident(row, SET));
        assertEquals("Undisclosed location", none.text());
        assertNull(none.pcode());
        assertInstanceOf(
                Location.Unlocated.class,
                RESOLVER.incident(new PlaceColumns("", PlaceType.LOCALITY, null, null, null), SET));
    }

    @Test
    void codes_in_the_columns_are_taken() {
        assertEquals(
                "AF0615",
                incident("Somewhere", PlaceType.DISTRICT, "AF0615", "AF06").pcode());
    }

    @Test
    void a_statement_about_a_village_never_becomes_one_about_its_district() {
        PlaceColumns unknown = new PlaceColumns("Zzyzx, Achin", PlaceType.LOCALITY, null, "Nangarhar", null);
        Location.Unlocated area = assertInstanceOf(Location.Unlocated.class, RESOLVER.area(unknown, SET));
        assertEquals("AF06", area.pcode());
        assertEquals("AF0615", RESOLVER.incident(unknown, SET).pcode());
        PlaceColumns takhto = new PlaceColumns("Takhto, Achin", PlaceType.LOCALITY, null, "Nangarhar", null);
        Location.AtPoint village = assertInstanceOf(Location.AtPoint.class, RESOLVER.area(takhto, SET));
        assertEquals("takhto", village.placeId());
        assertEquals(PointBasis.REPRESENTATIVE, village.pointBasis());
    }

    @Test
    void an_unlisted_region_is_an_unstated_part_of_its_province() {
        Location.InRegion region = assertInstanceOf(
                Location.InRegion.class, incident("Western Badghis", PlaceType.REGION, null, "Badghis"));
        assertNull(region.placeId());
        assertEquals(List.of("AF31"), region.units());
    }

    private static List<NamedCsvRecord> incidents() {
        return StarterPlaces.rows("incidents/incidents.csv");
    }

    private static Location incident(
            String text, PlaceType type, @Nullable String district, @Nullable String province) {
        return RESOLVER.incident(new PlaceColumns(text, type, district, province, "Afghanistan"), SET);
    }

    private static Location incident(NamedCsvRecord row) {
        return RESOLVER.incident(
                new PlaceColumns(
                        row.getField("place"),
                        PlaceType.parse(row.getField("place_type")).orElseThrow(),
                        row.getField("district"),
                        row.getField("province"),
                        row.getField("country")),
                SET);
    }

    private static Location area(NamedCsvRecord row) {
        return RESOLVER.area(
                new PlaceColumns(
                        row.getField("area"),
                        PlaceType.parse(row.getField("area_type")).orElseThrow(),
                        null,
                        row.getField("province"),
                        null),
                SET);
    }

    /** Kind, place, precision and the place recognised, as the table writes them. */
    private static String described(Location location) {
        GeocodeDecision decision = location.decision();
        String recognised = decision == null || decision.chosen() == null ? "" : decision.chosen();
        return String.join(
                ",", kind(location), place(location), location.precision().toString(), recognised);
    }

    private static String kind(Location location) {
        if (location instanceof Location.AtPoint) {
            return "at point";
        }
        if (location instanceof Location.Near) {
            return "near";
        }
        if (location instanceof Location.InUnit) {
            return "in unit";
        }
        if (location instanceof Location.InRegion) {
            return "in region";
        }
        return location instanceof Location.InCountry ? "in country" : "unlocated";
    }

    private static String place(Location location) {
        if (location instanceof Location.AtPoint at) {
            return at.placeId();
        }
        if (location instanceof Location.Near near) {
            return near.placeId();
        }
        if (location instanceof Location.InUnit in) {
            return in.pcode();
        }
        if (location instanceof Location.InRegion region) {
            return region.placeId() == null ? String.join(" ", region.units()) : region.placeId();
        }
        return location instanceof Location.InCountry in ? in.country() : "";
    }
}
