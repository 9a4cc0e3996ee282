package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PlaceSet;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.RevisionConflict;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** The same writes give the same answers on both engines, byte for byte. */
final class PostgisEqualsEmbeddedTest {

    private static final List<String> KINDS = List.of("incident", "control", "source", "Estimate");
    private static final List<String> IDS = List.of("a", "B", "b", "_", "a-1", "a 1", "é", "ز", "کنر", "\uFFFD", "0");
    private static final int BATCHES = Boolean.getBoolean("atlas.long") ? 2_000 : 150;

    @Test
    void the_same_writes_give_the_same_answers() {
        String embedded;
        String postgis;
        try (TestDatabase database = TestDatabase.embedded()) {
            embedded = write(database.stores()) + everything(database.reopen());
        }
        try (TestDatabase database = TestDatabase.postgis()) {
            postgis = write(database.stores()) + everything(database.reopen());
        }
        assertTrue(embedded.contains("no longer at revision"), "no conflict was tried");
        assertEquals(embedded, postgis);
    }

    /** Writes random batches, every fifth of which expects wrong revisions, and says what came of each. */
    private static String write(Stores stores) {
        StringJoiner outcomes = new StringJoiner("\n");
        Random random = new Random(20140101);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int n = 0; n < BATCHES; n++) {
            Map<String, Change> changes = new LinkedHashMap<>();
            for (int m = random.nextInt(12); m >= 0; m--) {
                String kind = KINDS.get(random.nextInt(KINDS.size()));
                String id = IDS.get(random.nextInt(IDS.size()));
                int shift = n % 5 == 4 ? random.nextInt(2) : 0;
                changes.put(kind + "/" + id, change(kind, id, numbers.getOrDefault(kind + "/" + id, 0) + shift, n));
            }
            Instant at = Instant.EPOCH.plusNanos(random.nextLong());
            NewBatch batch = new NewBatch("author " + n, at, "قندهار " + n, List.copyOf(changes.values()));
            try {
                outcomes.add("version " + stores.ledger().append(batch));
                changes.forEach((key, change) -> numbers.put(key, change.expected() + 1));
            } catch (RevisionConflict conflict) {
                outcomes.add(conflict.getMessage());
            }
        }
        writeBoundaries(stores, random);
        writePlaces(stores, random);
        return outcomes.toString();
    }

    private static Change change(String kind, String id, int expected, int n) {
        Action action = expected == 0 ? Action.CREATED : Action.values()[1 + n % 3];
        return new Change(
                kind, id, expected, action, "{\"n\":" + n + ",\"text\":\"" + "ولسوالی ".repeat(n % 7) + "\"}");
    }

    private static void writeBoundaries(Stores stores, Random random) {
        List<AdminUnit> units = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            UnitNames names = new UnitNames("Unit " + n, n % 2 == 0 ? "واحد" : null, null, IDS.subList(0, n % 5));
            LonLat label = new LonLat(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
            units.add(new AdminUnit("AF" + (n * 37 % 100), AdminLevel.ADM2, "AF", names, label, outline(random)));
        }
        stores.boundaries()
                .save(new BoundarySet("b", "B", "us", "CC0", LocalDate.of(2021, 11, 17), true, "ab", null), units);
        stores.boundaries()
                .save(
                        new BoundarySet("A", "A", "us", "CC0", LocalDate.of(1, 1, 1), false, "cd", "a note"),
                        units.subList(0, 3));
        stores.boundaries().use("A");
    }

    private static Geometry outline(Random random) {
        double lon = 60 + random.nextDouble() * 14;
        double lat = 29 + random.nextDouble() * 9;
        return new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(lon, lat),
            new Coordinate(lon + random.nextDouble(), lat),
            new Coordinate(lon, lat + random.nextDouble()),
            new Coordinate(lon, lat)
        });
    }

    private static void writePlaces(Stores stores, Random random) {
        List<Place> places = new ArrayList<>();
        for (String id : IDS) {
            places.add(new Place(
                    id,
                    "Name of " + id,
                    List.of(new PlaceName("z", PlaceName.Kind.VARIANT), new PlaceName("a", PlaceName.Kind.OFFICIAL)),
                    PlaceLevel.SITE,
                    "gate",
                    "AF0101",
                    List.of("AF9", "AF1"),
                    null,
                    new LonLat(random.nextDouble(), random.nextDouble()),
                    PointBasis.REPORTED,
                    null));
        }
        PlaceSet set = new PlaceSet("localities", "t", "us", "CC0", LocalDate.of(2026, 1, 1), "AF", "ab", null);
        stores.places().save(set, places, List.of(new Alias("AF9", "another name", PlaceName.Kind.ALIAS, "a list")));
    }

    private static String everything(Stores stores) {
        LedgerStore ledger = stores.ledger();
        StringJoiner answers = new StringJoiner("\n");
        answers.add("head " + ledger.head());
        answers.add("version " + ledger.forEachCurrent(revision -> answers.add(revision.toString())));
        for (Batch batch : ledger.batchesAfter(0, Integer.MAX_VALUE)) {
            answers.add(batch.toString());
            answers.add(ledger.batch(batch.version()).toString());
            answers.add(ledger.changes(batch.version()).toString());
        }
        for (String kind : KINDS) {
            IDS.forEach(id -> answers.add(ledger.revisions(kind, id).toString()));
        }
        answers.add(stores.boundaries().sets().toString());
        answers.add(stores.boundaries().inUse().toString());
        for (String set : List.of("A", "b")) {
            for (AdminUnit unit : stores.boundaries().units(set)) {
                answers.add(unit + WKBWriter.toHex(new WKBWriter(2, true).write(unit.outline())));
            }
        }
        answers.add(stores.places().sets().toString());
        answers.add(stores.places().aliases().toString());
        return answers.add(stores.places().places().toString()).toString();
    }
}
