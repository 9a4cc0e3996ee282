package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PlaceStore;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
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
                    new PlaceName("Barchi", PlaceName.Kind.ALIAS)),
            PlaceLevel.LOCALITY,
            "quarter",
            "AF0101",
            List.of(),
            "kabul-city",
            new LonLat(69.09, 34.49),
            PointBasis.SETTLEMENT,
            "https://example.org/barchi");

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
    void an_empty_store_has_no_places() {
        assertEquals(List.of(), places.places());
    }

    @Test
    void places_come_back_ordered_by_id_with_names_and_units_in_the_order_given() {
        places.replace("localities", List.of(REGION, QUARTER));
        assertEquals(List.of(QUARTER, REGION), places.places());
        places = database.reopen().places();
        assertEquals(List.of(QUARTER, REGION), places.places());
    }

    @Test
    void replacing_a_data_set_leaves_the_places_of_others() {
        places.replace("localities", List.of(QUARTER));
        places.replace("regions", List.of(REGION));
        places.replace("localities", List.of());
        assertEquals(List.of(REGION), places.places());
        places.replace("localities", List.of(QUARTER));
        assertEquals(List.of(QUARTER, REGION), places.places());
    }

    @Test
    void an_id_that_another_place_has_is_refused_and_nothing_changes() {
        places.replace("localities", List.of(QUARTER));
        assertThrows(IllegalArgumentException.class, () -> places.replace("other", List.of(REGION, QUARTER)));
        assertThrows(IllegalArgumentException.class, () -> places.replace("localities", List.of(REGION, REGION)));
        assertEquals(List.of(QUARTER), places.places());
    }
}
