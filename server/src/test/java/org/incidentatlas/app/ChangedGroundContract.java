package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.Corrections;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PlaceSet;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.storage.TestDatabase;
import org.incidentatlas.timeline.Atlas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service notices what others change in the boundaries and places that its database holds, whichever engine holds them. */
abstract class ChangedGroundContract {

    private static final BoundarySet OTHER =
            new BoundarySet("other", "Other", "us", "CC0", LocalDate.EPOCH, null, null, "AFG", false, "ab12", null);

    private TestDatabase database;
    private AtlasKeeper keeper;

    abstract TestDatabase freshDatabase();

    @BeforeEach
    void start() throws Exception {
        database = freshDatabase();
        Stores stores = database.stores();
        Wiring.geography(stores).prepare();
        StoredGround source = new StoredGround(stores, Wiring.geography(stores));
        keeper = new AtlasKeeper(new AtlasReader(stores.ledger(), source, source.read(), new Actors(List.of())));
    }

    @AfterEach
    void stop() {
        keeper.close();
        database.close();
    }

    @Test
    void nothing_is_read_again_while_nothing_has_changed() {
        Atlas before = keeper.current();
        keeper.look();

        assertSame(before, keeper.current());
    }

    @Test
    void another_set_in_use_is_shown_and_a_request_that_began_before_keeps_the_old_one() {
        Atlas before = keeper.current();
        database.stores()
                .boundaries()
                .save(OTHER, database.stores().boundaries().units(ApproximateSet.ID));
        database.stores().boundaries().use("other");
        keeper.look();

        assertEquals("other", keeper.current().boundaries().set().id());
        assertEquals(ApproximateSet.ID, before.boundaries().set().id());
        assertTrue(before.shelf().find("other").isEmpty());
        assertNotEquals(before.shelf().state(), keeper.current().shelf().state());
    }

    @Test
    void a_set_that_is_loaded_stands_on_the_shelf_without_being_shown() {
        database.stores().boundaries().save(OTHER, List.of());
        keeper.look();

        assertEquals(ApproximateSet.ID, keeper.current().boundaries().set().id());
        assertTrue(keeper.current().shelf().find("other").isPresent());
    }

    @Test
    void names_of_a_set_of_places_count_and_cease_to_when_it_is_removed_and_recorded_names_stay() {
        Corrections corrections = new Corrections(database.stores().ledger(), Clock.systemUTC());
        corrections.record(
                keeper.current().gazetteer(),
                new Corrections.Wish("Zorbagol", "AF0615", "https://example.org/zorbagol", null),
                "Anna");
        keeper.look();
        PlaceSet set = new PlaceSet("ours", "Ours", "us", "CC0-1.0", null, "AF", "cd34", null);
        Alias alias = new Alias("AF0616", "Qaflanqoy", PlaceName.Kind.ALIAS, "us");
        database.stores().places().save(set, List.of(), List.of(alias));
        keeper.look();
        Map<String, String> with = Map.of("Qaflanqoy", first("Qaflanqoy"), "Zorbagol", first("Zorbagol"));
        database.stores().places().remove("ours");
        keeper.look();

        assertEquals(Map.of("Qaflanqoy", "AF0616", "Zorbagol", "AF0615"), with);
        assertNotEquals("AF0616", first("Qaflanqoy"));
        assertEquals("AF0615", first("Zorbagol"));
        assertFalse(keeper.isStale());
    }

    private String first(String name) {
        GazetteerIndex index = keeper.current().gazetteer();
        return new Geocoder(index)
                .geocode(GeocodeQuery.of(name)).candidates().stream()
                        .findFirst()
                        .map(candidate -> candidate.place().id())
                        .orElse("");
    }
}
