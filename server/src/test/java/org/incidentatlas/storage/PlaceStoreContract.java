package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PlaceSet;
import org.incidentatlas.gazetteer.PlaceStore;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.gazetteer.StoredPlaceSet;
import org.incidentatlas.gazetteer.Tier;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every place store keeps, whichever engine holds it. */
abstract class PlaceStoreContract {

    private static final Place QUARTER = new Place(
            "dasht-e-barchi",
            "Dasht-e-Barchi",
            List.of(
                    new PlaceName("Dasht-e-Barchi", PlaceName.Kind.OFFICIAL),
                    new PlaceName("دشت برچی", PlaceName.Kind.DARI),
                    new PlaceName("Dashti Barchi", PlaceName.Kind.VARIANT),
                    new PlaceName("Barchi", PlaceName.Kind.ALIAS, "a made-up report")),
            PlaceLevel.LOCALITY,
            "quarter",
            "AF0101",
            List.of(),
            "kabul-city",
            new LonLat(69.09, 34.49),
            PointBasis.SETTLEMENT,
            "https://example.org/barchi",
            Tier.CORE);

    private static final Place REGION = new Place(
            "spin-ghar",
            "Spin Ghar",
            List.of(),
            PlaceLevel.REGION,
            "mountains",
            null,
            List.of("AF0607", "AF0601", "AF0603"),
            null,
            null,
            PointBasis.REPRESENTATIVE,
            null);

    private static final Place VILLAGE = new Place(
            "geonames:1",
            "Qala-i-Nau",
            List.of(new PlaceName("Qala-i-Nau", PlaceName.Kind.OFFICIAL)),
            PlaceLevel.LOCALITY,
            "village",
            "AF01",
            List.of(),
            null,
            null,
            PointBasis.SETTLEMENT,
            null,
            Tier.VILLAGE);

    private static final PlaceSet LOCALITIES = set("localities", LocalDate.of(2026, 1, 2), "a note");
    private static final PlaceSet OTHER = set("other", null, null);

    /** For saving, reading and removing together, on a busy machine. */
    private static final long LONGEST_NANOSECONDS = 60_000_000_000L;

    private TestDatabase database;
    private PlaceStore places;

    abstract TestDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        places = database.stores().places();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_empty_store_has_nothing() {
        assertEquals(List.of(), places.places());
        assertEquals(List.of(), places.aliases());
        assertEquals(List.of(), places.sets());
        assertFalse(places.remove("localities"));
    }

    @Test
    void every_set_saved_and_removed_is_counted_and_what_changes_nothing_is_not() {
        long before = places.changes();
        places.save(LOCALITIES, List.of(QUARTER), List.of());
        long saved = places.changes();
        places.remove(LOCALITIES.id());
        long removed = places.changes();
        places.remove(LOCALITIES.id());
        assertThrows(
                IllegalArgumentException.class, () -> places.save(LOCALITIES, List.of(QUARTER, QUARTER), List.of()));

        assertTrue(before < saved && saved < removed);
        assertEquals(removed, places.changes());
    }

    @Test
    void places_come_back_ordered_by_id_with_names_and_units_in_the_order_given() {
        places.save(LOCALITIES, List.of(REGION, VILLAGE, QUARTER), List.of());
        assertEquals(List.of(QUARTER, VILLAGE, REGION), places.places());
        places = database.reopen().places();
        assertEquals(List.of(QUARTER, VILLAGE, REGION), places.places());
    }

    @Test
    void aliases_come_back_by_set_in_the_order_given_whatever_they_name() {
        Alias unit = new Alias("AF0610", "Haska Mena", PlaceName.Kind.ALIAS, "a list");
        Alias nowhere = new Alias("nowhere", "No Place", PlaceName.Kind.VARIANT, "a correction", "somebody");
        places.save(OTHER, List.of(), List.of(nowhere, unit));
        places.save(LOCALITIES, List.of(), List.of(unit));
        assertEquals(List.of(unit, nowhere, unit), places.aliases());
        places = database.reopen().places();
        assertEquals(List.of(unit, nowhere, unit), places.aliases());
    }

    @Test
    void a_set_says_where_it_comes_from_and_how_much_it_holds() {
        Alias unit = new Alias("AF0610", "Haska Mena", PlaceName.Kind.ALIAS, "a list");
        places.save(OTHER, List.of(VILLAGE), List.of(unit));
        places.save(LOCALITIES, List.of(REGION, QUARTER), List.of());
        assertEquals(
                List.of(new StoredPlaceSet(LOCALITIES, 2, 0, 4, 0), new StoredPlaceSet(OTHER, 0, 1, 1, 1)),
                places.sets());
    }

    @Test
    void saving_a_set_again_replaces_it_whole_and_leaves_the_others() {
        Alias alias = new Alias("AF0610", "Haska Mena", PlaceName.Kind.ALIAS, "a list");
        places.save(LOCALITIES, List.of(QUARTER), List.of(alias));
        places.save(OTHER, List.of(REGION), List.of());
        PlaceSet newer = set("localities", null, "another note");
        places.save(newer, List.of(VILLAGE), List.of());
        assertEquals(List.of(VILLAGE, REGION), places.places());
        assertEquals(List.of(), places.aliases());
        assertEquals(newer, places.sets().get(0).set());
    }

    @Test
    void a_removed_set_takes_its_places_names_and_aliases_along() {
        places.save(LOCALITIES, List.of(QUARTER), List.of());
        places.save(OTHER, List.of(REGION), List.of(new Alias("AF0610", "Haska Mena", PlaceName.Kind.ALIAS, "a list")));
        assertTrue(places.remove("other"));
        assertEquals(List.of(QUARTER), places.places());
        assertEquals(List.of(), places.aliases());
        assertEquals(1, places.sets().size());
    }

    @Test
    void an_id_that_another_place_has_is_refused_and_nothing_changes() {
        places.save(LOCALITIES, List.of(QUARTER), List.of());
        assertThrows(IllegalArgumentException.class, () -> places.save(OTHER, List.of(REGION, QUARTER), List.of()));
        assertThrows(IllegalArgumentException.class, () -> places.save(LOCALITIES, List.of(REGION, REGION), List.of()));
        assertEquals(List.of(QUARTER), places.places());
        assertEquals(1, places.sets().size());
    }

    @Test
    void a_name_that_not_every_engine_keeps_is_refused_and_nothing_changes() {
        Alias halfCharacter = new Alias("AF0610", "Haska\uD800", PlaceName.Kind.ALIAS, "a list");
        assertThrows(
                IllegalArgumentException.class, () -> places.save(OTHER, List.of(QUARTER), List.of(halfCharacter)));
        assertEquals(List.of(), places.sets());
    }

    @Test
    void sixty_thousand_villages_with_150000_names_are_saved_and_read_in_seconds() {
        List<Place> villages = villages(60_000);
        long begun = System.nanoTime();
        places.save(OTHER, villages, List.of());
        long saved = System.nanoTime();
        assertEquals(60_000, places.places().size());
        long read = System.nanoTime();
        places.remove("other");
        long removed = System.nanoTime();
        String spent = "saved in %d ms, read in %d ms, removed in %d ms"
                .formatted((saved - begun) / 1_000_000, (read - saved) / 1_000_000, (removed - read) / 1_000_000);
        assertTrue(removed - begun < LONGEST_NANOSECONDS, spent);
    }

    private static List<Place> villages(int count) {
        List<Place> villages = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            List<PlaceName> names = new ArrayList<>();
            for (int name = 0; name < 2 + at % 2; name++) {
                names.add(new PlaceName("Village " + at + " " + name, PlaceName.Kind.VARIANT));
            }
            villages.add(new Place(
                    "geonames:" + at,
                    "Village " + at,
                    names,
                    PlaceLevel.LOCALITY,
                    "village",
                    "AF0101",
                    List.of(),
                    null,
                    new LonLat(61 + at % 1000 / 100.0, 30 + at / 1000 / 10.0),
                    PointBasis.SETTLEMENT,
                    null,
                    Tier.VILLAGE));
        }
        return villages;
    }

    private static PlaceSet set(String id, @Nullable LocalDate dated, @Nullable String note) {
        return new PlaceSet(id, "Title of " + id, "a source", "CC-BY-4.0", dated, "AF", "0".repeat(64), note);
    }
}
