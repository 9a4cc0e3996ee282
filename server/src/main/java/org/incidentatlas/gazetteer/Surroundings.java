package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What one text says about where its place lies, weighed for candidates. The places that the rest of the text names are
 * looked up once, and only when there is a candidate to weigh. For one text and one thread.
 */
final class Surroundings {

    private static final double LIES_IN = 3;
    private static final double OTHER_NAME_GIVEN = 1.5;
    private static final double LIES_ELSEWHERE = -8.5;
    private static final double HELD_BY_UNKNOWN = -1.5;
    private static final double RESEMBLES = 1.5;

    private final PlaceText said;
    private final GazetteerIndex index;
    private final NameMatcher matcher;
    private final List<String> around;
    private final Map<String, Set<String>> named = new HashMap<>();

    Surroundings(PlaceText said, GazetteerIndex index, NameMatcher matcher) {
        this.said = said;
        this.index = index;
        this.matcher = matcher;
        this.around = said.containers().isEmpty() && said.bracketed().isEmpty()
                ? List.of()
                : Stream.concat(said.containers().stream(), said.bracketed().stream())
                        .toList();
    }

    /** The units that the rest of the text names, so that places in them can be gone through. */
    Set<String> units() {
        if (around.isEmpty()) {
            return Set.of();
        }
        // By code, so that the order is the same in every run.
        Set<String> units = new TreeSet<>();
        for (String name : around) {
            for (String id : named.computeIfAbsent(name, this::idsNamed)) {
                if (index.placeOfUnit(id).isPresent()) {
                    units.add(id);
                }
            }
        }
        return units;
    }

    /** The candidates with what the rest of the text says of each. */
    List<Weighed> support(List<Weighed> found) {
        if (found.isEmpty() || around.isEmpty()) {
            return found;
        }
        List<Weighed> supported = new ArrayList<>(found);
        for (String name : around) {
            Set<String> ids = named.computeIfAbsent(name, this::idsNamed);
            boolean bracketed = said.bracketed().contains(name);
            if (ids.isEmpty() && !bracketed) {
                supported.replaceAll(weighed -> weighed.exact()
                        ? weighed
                        : weighed.with(HELD_BY_UNKNOWN, "is said to lie in " + name + ", which is not known here"));
            }
            if (!ids.isEmpty()) {
                supported.replaceAll(weighed -> support(weighed, name, ids, bracketed));
            }
        }
        return supported;
    }

    private Weighed support(Weighed found, String container, Set<String> ids, boolean bracketed) {
        Place place = found.place();
        if (index.containersOf(place).stream().anyMatch(ids::contains)) {
            return found.with(LIES_IN, "lies in " + container + ", as the text says");
        }
        if (ids.contains(place.id())) {
            return found.with(OTHER_NAME_GIVEN, "the text also calls it " + container);
        }
        boolean maybeSmaller = bracketed && ids.stream().allMatch(id -> holds(place, id));
        return maybeSmaller ? found : found.with(LIES_ELSEWHERE, "does not lie in " + container);
    }

    private boolean holds(Place place, String id) {
        return index.place(id).map(inner -> index.liesIn(inner, place.id())).orElse(false);
    }

    private Set<String> idsNamed(String name) {
        Set<String> ids = new HashSet<>();
        List<Weighed> matches = matcher.exact(name, place -> true);
        if (matches.stream().noneMatch(Surroundings::resembles)) {
            matches = matcher.similar(name, place -> true);
        }
        matches.stream()
                .filter(Surroundings::resembles)
                .forEach(found -> ids.add(found.place().id()));
        return ids;
    }

    private static boolean resembles(Weighed found) {
        return found.logOdds() >= RESEMBLES;
    }
}
