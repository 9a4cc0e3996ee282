package org.incidentatlas.storage;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.FoldRules;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PlaceSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes one place set within a transaction that its caller commits. */
final class PlaceSetWriter {

    /** Places, and with them their names, sent to the database at once. */
    private static final int ROWS = 1_000;

    private static final String NEW_SET = """
            INSERT INTO place_set (id, title, source, licence, dated, country, checksum, note)
            VALUES (:id, :title, :source, :licence, :dated, :country, :checksum, :note)""";

    private static final String NEW_PLACE = """
            INSERT INTO place
                (id, place_set, name, level, kind, pcode, parent, location, point_basis, point_source, tier)
            VALUES (:id, :set, :name, :level, :kind, :pcode, :parent, :location, :basis, :source, :tier)""";

    private static final String NEW_NAME = """
            INSERT INTO place_name (place, ordinal, name, kind, source, folded)
            VALUES (:place, :ordinal, :name, :kind, :source, :folded)""";

    private static final String NEW_UNIT = """
            INSERT INTO place_unit (place, ordinal, pcode) VALUES (:place, :ordinal, :pcode)""";

    private static final String NEW_ALIAS = """
            INSERT INTO place_alias (place_set, ordinal, place, name, kind, source, author)
            VALUES (:set, :ordinal, :place, :name, :kind, :source, :author)""";

    private final Handle handle;
    private final Geometries geometries;
    private final PlaceSet set;
    private int ordinal;

    PlaceSetWriter(Handle handle, Geometries geometries, PlaceSet set) {
        this.handle = handle;
        this.geometries = geometries;
        this.set = set;
    }

    /** @throws IllegalArgumentException for a text that not every engine could give back as it was */
    static void check(PlaceSet set, List<Place> places, List<Alias> aliases) {
        StorableText.text(set.title(), "the title");
        StorableText.text(set.source(), "the source");
        StorableText.text(set.licence(), "the licence");
        StorableText.text(set.note(), "the note");
        for (Place place : places) {
            StorableText.id(place.id());
            StorableText.text(place.name(), place.id());
            StorableText.text(place.kind(), place.id());
            StorableText.text(place.pointSource(), place.id());
            place.names().forEach(name -> StorableText.text(name.text(), place.id()));
        }
        for (Alias alias : aliases) {
            StorableText.id(alias.placeId());
            StorableText.text(alias.text(), alias.placeId());
            StorableText.text(alias.source(), alias.placeId());
        }
    }

    /** In the order of the ids, so that the engines append to their indices rather than tear them open. */
    void write(List<Place> unordered, List<Alias> aliases) {
        List<Place> places =
                unordered.stream().sorted(Comparator.comparing(Place::id)).toList();
        writeSet();
        inBatches(NEW_PLACE, places, this::addPlace);
        inBatches(NEW_NAME, places, PlaceSetWriter::addNames);
        inBatches(NEW_UNIT, places.stream().filter(PlaceSetWriter::isRegion).toList(), PlaceSetWriter::addUnits);
        inBatches(NEW_ALIAS, aliases, this::addAlias);
    }

    private void writeSet() {
        handle.createUpdate(NEW_SET)
                .bind("id", set.id())
                .bind("title", set.title())
                .bind("source", set.source())
                .bind("licence", set.licence())
                .bind("dated", set.dated())
                .bind("country", set.country())
                .bind("checksum", set.checksum())
                .bind("note", set.note())
                .execute();
    }

    private <T> void inBatches(String statement, List<T> all, BiConsumer<PreparedBatch, T> adding) {
        for (int from = 0; from < all.size(); from += ROWS) {
            try (PreparedBatch rows = handle.prepareBatch(statement)) {
                all.subList(from, Math.min(all.size(), from + ROWS)).forEach(one -> adding.accept(rows, one));
                rows.execute();
            }
        }
    }

    private void addPlace(PreparedBatch rows, Place place) {
        rows.bind("id", place.id())
                .bind("set", set.id())
                .bind("name", place.name())
                .bind("level", place.level().name())
                .bind("kind", place.kind())
                .bind("pcode", place.pcode())
                .bind("parent", place.parent())
                .bind("location", geometries.of(place.point()))
                .bind("basis", place.pointBasis().name())
                .bind("source", place.pointSource())
                .bind("tier", place.tier().name())
                .add();
    }

    private static void addNames(PreparedBatch rows, Place place) {
        int at = 0;
        for (PlaceName name : place.names()) {
            rows.bind("place", place.id())
                    .bind("ordinal", at++)
                    .bind("name", name.text())
                    .bind("kind", name.kind().name())
                    .bind("source", name.source())
                    .bind("folded", FoldRules.key(name.text()))
                    .add();
        }
    }

    private static boolean isRegion(Place place) {
        return !place.units().isEmpty();
    }

    private static void addUnits(PreparedBatch rows, Place place) {
        int at = 0;
        for (String pcode : place.units()) {
            rows.bind("place", place.id())
                    .bind("ordinal", at++)
                    .bind("pcode", pcode)
                    .add();
        }
    }

    private void addAlias(PreparedBatch rows, Alias alias) {
        rows.bind("set", set.id())
                .bind("ordinal", ordinal++)
                .bind("place", alias.placeId())
                .bind("name", alias.text())
                .bind("kind", alias.kind().name())
                .bind("source", alias.source())
                .bind("author", alias.author())
                .add();
    }
}
