package org.incidentatlas.gisdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The localities cover the places of the record, and each lies where it says. */
final class LocalitiesTest {
    /** Texts that name a private home: they resolve to the city or district around it. */
    private static final Set<String> HOMES = Set.of(
            "Home of a tribal elder, Jalalabad",
            "A family home, Kabul",
            "Wedding at a commander's house, Pachir wa Agam");

    private final Table localities = Datasets.table("localities", "localities");
    private final Table units = Datasets.table("admin-units", "admin_units");
    private final List<LabelledPoint> points = labelledPoints();

    private record LabelledPoint(String pcode, double lon, double lat) {
        double distanceTo(double otherLon, double otherLat) {
            double east = (lon - otherLon) * Math.cos(Math.toRadians(otherLat));
            return Math.hypot(east, lat - otherLat);
        }
    }

    @Test
    void every_place_of_the_record_is_a_name_or_variant() {
        Set<String> names = names();
        List<String> missing = placesOfTheRecord()
                .filter(place -> !HOMES.contains(place))
                .filter(place -> leadingParts(place).stream().noneMatch(names::contains))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void private_homes_have_no_place_of_their_own() {
        Set<String> names = names();
        for (String home : HOMES) {
            assertFalse(names.contains(lower(home)), home);
            assertFalse(names.contains(leadingParts(home).get(leadingParts(home).size() - 1)), home);
        }
    }

    @Test
    void every_province_has_one_capital_that_lies_in_one_of_its_districts() {
        List<String> provinces = units.rows().stream()
                .filter(row -> row.get("level").equals("1"))
                .map(row -> row.get("pcode"))
                .sorted()
                .toList();
        List<Map<String, String>> capitals = localities.rows().stream()
                .filter(row -> !row.get("capital_of").isEmpty())
                .toList();

        assertEquals(
                provinces,
                capitals.stream().map(row -> row.get("capital_of")).sorted().toList());
        assertEquals(
                List.of(),
                capitals.stream()
                        .filter(row -> !row.get("pcode").startsWith(row.get("capital_of")))
                        .map(row -> row.get("id"))
                        .toList());
    }

    @Test
    void a_published_point_lies_nearest_to_a_point_of_its_district_or_the_note_says_why_not() {
        List<String> unexplained = localities.rows().stream()
                .filter(row -> row.get("point_basis").equals("published"))
                .filter(row -> !row.get("pcode").isEmpty())
                .filter(row -> !nearestDistrict(row).equals(row.get("pcode")))
                .filter(row -> row.get("note").isEmpty())
                .map(row -> row.get("id") + " is nearest to " + nearestDistrict(row))
                .toList();
        assertEquals(List.of(), unexplained);
    }

    @Test
    void a_published_point_names_its_page_and_a_representative_one_what_it_stands_for() {
        for (Map<String, String> row : localities.rows()) {
            boolean published = row.get("point_basis").equals("published");
            assertEquals(published, row.get("point_source").matches(".*https?://.*"), row.get("id"));
        }
    }

    @Test
    void points_have_at_most_two_decimals() {
        for (String field : List.of("lon", "lat")) {
            for (String value : localities.values(field)) {
                assertTrue(value.matches("\\d+(\\.\\d{1,2})?"), value);
            }
        }
    }

    @Test
    void a_region_spans_units_and_anything_else_lies_in_one_district() {
        Set<String> pcodes = units.values("pcode");
        for (Map<String, String> row : localities.rows()) {
            boolean inDistrict = !row.get("pcode").isEmpty();
            boolean spans = !row.get("pcodes").isEmpty();
            assertNotEquals(inDistrict, spans, row.get("id"));
            assertTrue(!row.get("level").equals("REGION") || spans, row.get("id"));
            assertTrue(pcodes.containsAll(Table.parts(row.get("pcodes")).toList()), row.get("id"));
        }
    }

    @Test
    void every_province_but_none_twice_has_its_capital() {
        Set<String> provinces = new TreeSet<>();
        Stream.of(CAPITALS.split(" "))
                .forEach(id -> assertTrue(
                        provinces.add(localities.row("id", id).get("pcode").substring(0, 4)), id));
        assertEquals(34, provinces.size());
    }

    @Test
    void a_name_is_shared_only_by_the_two_mosques_of_one_name() {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new TreeSet<>();
        for (Map<String, String> row : localities.rows()) {
            new HashSet<>(namesOf(row)).stream().filter(name -> !seen.add(name)).forEach(shared::add);
        }
        assertEquals(Set.of("imam zaman mosque"), shared);
    }

    private static final String CAPITALS = "kabul mahmud-e-raqi charikar maidan-shahr pul-e-alam jalalabad mihtarlam "
            + "bazarak pul-e-khumri bamyan ghazni sharana gardez khost asadabad parun faizabad taloqan kunduz aybak "
            + "mazar-e-sharif sar-e-pol firozkoh nili tarin-kot qalat kandahar sheberghan maymana lashkar-gah qala-e-naw "
            + "herat farah zaranj";

    private Stream<String> placesOfTheRecord() {
        Set<String> named = Set.of("site", "locality", "city", "region");
        Stream<String> incidents = Datasets.table("incidents", "incidents").rows().stream()
                .filter(row -> row.get("country").equals("Afghanistan") && named.contains(row.get("place_type")))
                .map(row -> row.get("place"));
        Stream<String> control = Datasets.table("control", "control").rows().stream()
                .filter(row -> named.contains(row.get("area_type")))
                .map(row -> row.get("area"));
        return Stream.concat(incidents, control).distinct();
    }

    /** "A, B, C" gives "a, b, c", "a, b" and "a"; a leading "Near (the)" is a relation and no part of the name. */
    private static List<String> leadingParts(String place) {
        String[] parts = lower(place).replaceFirst("^near (the )?", "").split(", ");
        List<String> leading = new ArrayList<>();
        for (int count = parts.length; count > 0; count--) {
            leading.add(String.join(", ", List.of(parts).subList(0, count)));
        }
        return leading;
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        localities.rows().forEach(row -> names.addAll(namesOf(row)));
        return names;
    }

    private static List<String> namesOf(Map<String, String> row) {
        return Stream.concat(Stream.of(row.get("name")), Table.parts(row.get("variants")))
                .map(LocalitiesTest::lower)
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private String nearestDistrict(Map<String, String> row) {
        double lon = Double.parseDouble(row.get("lon"));
        double lat = Double.parseDouble(row.get("lat"));
        return points.stream()
                .min(Comparator.comparingDouble(point -> point.distanceTo(lon, lat)))
                .orElseThrow()
                .pcode();
    }

    private List<LabelledPoint> labelledPoints() {
        List<LabelledPoint> all = new ArrayList<>();
        for (Map<String, String> row :
                Datasets.table("admin-units", "admin_points").rows()) {
            all.add(point(row.get("pcode"), row.get("lon"), row.get("lat")));
        }
        for (Map<String, String> row : units.rows()) {
            if (row.get("level").equals("2") && !row.get("label_lon").isEmpty()) {
                all.add(point(row.get("pcode"), row.get("label_lon"), row.get("label_lat")));
            }
        }
        return all;
    }

    private static LabelledPoint point(String pcode, String lon, String lat) {
        return new LabelledPoint(pcode, Double.parseDouble(lon), Double.parseDouble(lat));
    }
}
