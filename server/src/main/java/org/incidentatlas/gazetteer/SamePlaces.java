package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Makes one place of the entries that several lists have for one settlement or site, so that no name competes with itself.
 *
 * <p>Two entries are one place when they come from different lists, have the level in common, a name of one is written like
 * a name of the other once folded, their published points are no more than 5 km apart, and neither is known to lie in
 * another district or province than the other. Of these entries the curated one stays, else the one of the tier core, else
 * the one whose id comes first; it gets the others' names, and their ids lead to it. Entries of one list are never joined:
 * namesakes a few kilometres apart are common, and a list tells its own entries apart.
 */
final class SamePlaces {

    private static final double SAME_SETTLEMENT_METRES = 5_000;

    /** A list writes its name before its ids: {@code geonames:1138958}. Curated places have ids without. */
    private static final char AFTER_LIST = ':';

    private static final Comparator<Place> FIRST_STAYS = Comparator.comparing(
                    (Place place) -> !list(place).isEmpty())
            .thenComparing(Place::tier)
            .thenComparing(Place::id);

    private final Map<String, Place> byId = new LinkedHashMap<>();
    private final Map<String, String> joined = new HashMap<>();

    /** @param places in any order; of two with one id the first is kept */
    SamePlaces(List<Place> places) {
        places.forEach(place -> byId.putIfAbsent(place.id(), place));
        if (byId.values().stream().map(SamePlaces::list).distinct().count() > 1) {
            join();
        }
    }

    /** The places that stay, in the order given. */
    List<Place> places() {
        return List.copyOf(byId.values());
    }

    /** The id of the place that the id leads to; an unknown id leads to itself. */
    String idOf(String id) {
        return joined.getOrDefault(id, id);
    }

    private void join() {
        Map<String, List<Place>> staying = new HashMap<>();
        Map<String, List<PlaceName>> further = new LinkedHashMap<>();
        for (Place place : byId.values().stream().sorted(FIRST_STAYS).toList()) {
            List<String> keys = place.point() == null ? List.of() : keys(place);
            @Nullable Place same = find(place, keys, staying);
            if (same != null) {
                joined.put(place.id(), same.id());
                further.computeIfAbsent(same.id(), any -> new ArrayList<>()).addAll(place.names());
            }
            // Under the id of the one that stays, so that a third entry meets it by any name of the two.
            Place kept = same == null ? place : same;
            keys.forEach(key ->
                    staying.computeIfAbsent(key, any -> new ArrayList<>(2)).add(kept));
        }
        joined.keySet().forEach(byId::remove);
        further.forEach((id, names) -> byId.computeIfPresent(id, (any, place) -> place.withNames(names)));
    }

    private static @Nullable Place find(Place place, List<String> keys, Map<String, List<Place>> staying) {
        for (String key : keys) {
            for (Place other : staying.getOrDefault(key, List.of())) {
                if (isSame(place, other)) {
                    return other;
                }
            }
        }
        return null;
    }

    private static boolean isSame(Place one, Place other) {
        LonLat point = one.point();
        LonLat otherPoint = other.point();
        return !list(one).equals(list(other))
                && one.level() == other.level()
                && isPublished(one)
                && isPublished(other)
                && point != null
                && otherPoint != null
                && point.metresTo(otherPoint) <= SAME_SETTLEMENT_METRES
                && mayLieTogether(one.pcode(), other.pcode());
    }

    private static boolean isPublished(Place place) {
        return place.pointBasis() == PointBasis.SETTLEMENT;
    }

    /** A P-code begins with that of the unit above it; a place known only to its province may lie in any of its districts. */
    private static boolean mayLieTogether(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.startsWith(other) || other.startsWith(one);
    }

    private static List<String> keys(Place place) {
        return place.names().stream()
                .filter(name -> name.kind() != PlaceName.Kind.CODE)
                .map(name -> Folded.of(name.text()))
                .map(name -> name.arabicScript() + name.key())
                .distinct()
                .toList();
    }

    private static String list(Place place) {
        int end = place.id().indexOf(AFTER_LIST);
        return end < 0 ? "" : place.id().substring(0, end);
    }
}
