package org.incidentatlas.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the province and the district that the columns of a row name. A district is sought in the row's province only, so
 * that Arghandab of Zabul is never Arghandab of Kandahar.
 */
final class UnitsNamed {

    /** The unit of a row and how it was found. */
    record Unit(Place place, Candidate candidate) {}

    private final Geocoder geocoder;
    private final GazetteerIndex index;

    UnitsNamed(Geocoder geocoder) {
        this.geocoder = geocoder;
        this.index = geocoder.index();
    }

    Optional<Unit> province(@Nullable String name) {
        return name == null ? Optional.empty() : find(name, place -> place.level() == PlaceLevel.ADM1);
    }

    /** @param within the province, or empty when the row names none that is known */
    Optional<Unit> district(@Nullable String name, Optional<Unit> within) {
        if (name == null) {
            return Optional.empty();
        }
        return find(name, place -> place.level() == PlaceLevel.ADM2 && liesIn(place, within));
    }

    boolean liesIn(Place place, Optional<Unit> unit) {
        return unit.isEmpty() || index.liesIn(place, unit.get().place().id());
    }

    private Optional<Unit> find(String name, Predicate<Place> wanted) {
        Optional<Place> coded = geocoder.coded(name).filter(wanted);
        if (coded.isPresent()) {
            Place place = coded.get();
            List<Term> terms = List.of(new Term("the row gives its code", 6.9));
            return Optional.of(new Unit(place, new Candidate(place, index.path(place), 0.999, terms)));
        }
        return geocoder.find(name, wanted).stream()
                .findFirst()
                .filter(best -> best.band() != Band.MANUAL)
                .map(best -> new Unit(best.place(), best));
    }
}
