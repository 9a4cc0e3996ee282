package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places that a phrase is measured from. "Kunduz" is a city, its district and its province; for a distance it
 * does not matter that the name alone does not say which, since they lie in each other: the scores of such nested places
 * count together, the settlement is measured from, and the largest of them holds what is said to be a part of it.
 */
final class Anchors {

    private static final double LEAST_SHARE = 0.1;

    /**
     * A place that a name stands for.
     *
     * @param best the candidate measured from
     * @param score the chance that the name stands for it or for one of those nested with it
     * @param largest the largest of those nested places
     * @param candidates all for the name, best first
     */
    record Anchor(Candidate best, double score, Place largest, List<Candidate> candidates) {
        Place place() {
            return best.place();
        }
    }

    /** Where it is measured from, and how far the place reaches from there; 0 for a settlement or site. */
    record Origin(Place place, LonLat point, PointBasis basis, double extentMetres) {}

    private final Geocoder geocoder;
    private final GazetteerIndex index;

    Anchors(Geocoder geocoder) {
        this.geocoder = geocoder;
        this.index = geocoder.index();
    }

    /** @param within P-code of the unit in which such places are preferred, or null */
    Optional<Anchor> find(String name, PlaceText said, @Nullable String within) {
        String text = inContext(name, said);
        Predicate<Place> preferred = place -> within == null || index.liesIn(place, within);
        List<Candidate> found = geocoder.find(text, preferred);
        if (found.isEmpty() || Band.of(nested(found).score()) == Band.MANUAL) {
            found = geocoder.find(text, place -> true);
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(nested(found)).filter(anchor -> Band.of(anchor.score()) != Band.MANUAL);
    }

    /** The name with what the rest of the text says holds it. */
    private static String inContext(String name, PlaceText said) {
        StringBuilder text = new StringBuilder(name);
        if (!said.bracketed().isEmpty()) {
            text.append(" (").append(String.join(", ", said.bracketed())).append(')');
        }
        said.containers().forEach(container -> text.append(", ").append(container));
        return text.length() > GeocodeQuery.MAX_TEXT ? name : text.toString();
    }

    private Anchor nested(List<Candidate> found) {
        Candidate first = found.get(0);
        List<Candidate> family = found.stream()
                .filter(other -> isNested(first.place(), other.place()))
                .toList();
        double score = Math.min(1, family.stream().mapToDouble(Candidate::score).sum());
        Candidate best = family.stream()
                .filter(one -> isSettlement(one.place()) && one.score() >= LEAST_SHARE * first.score())
                .findFirst()
                .orElse(first);
        Place largest = family.stream()
                .filter(one -> one.score() >= LEAST_SHARE * first.score())
                .map(Candidate::place)
                .min(Comparator.comparing(Place::level))
                .orElse(first.place());
        return new Anchor(best, score, largest, found);
    }

    private boolean isNested(Place one, Place other) {
        return index.liesIn(one, other.id()) || index.liesIn(other, one.id());
    }

    private static boolean isSettlement(Place place) {
        return place.level() == PlaceLevel.LOCALITY || place.level() == PlaceLevel.SITE;
    }

    /** The smallest thing around the place that has a point; empty for a country or region. */
    Optional<Origin> origin(Place place) {
        if (place.level() == PlaceLevel.REGION) {
            return Optional.empty();
        }
        List<Place> upwards = new ArrayList<>(List.of(place));
        for (String id : index.containersOf(place)) {
            index.place(id).ifPresent(container -> upwards.add(1, container));
        }
        for (Place at : upwards) {
            LonLat point = at.point();
            if (point != null && at.level() != PlaceLevel.COUNTRY && at.level() != PlaceLevel.REGION) {
                double extent = at.pointBasis() == PointBasis.REPRESENTATIVE ? extent(at, point) : 0;
                return Optional.of(new Origin(at, point, at.pointBasis(), extent));
            }
        }
        return Optional.empty();
    }

    /** To the farthest point of the unit that the place is or lies in; 0 when its outline is not known. */
    private double extent(Place place, LonLat point) {
        return Optional.ofNullable(place.pcode())
                .flatMap(index::unit)
                .map(AdminUnit::outline)
                .filter(Objects::nonNull)
                .map(outline -> Outlines.farthestMetres(point, outline))
                .orElse(0.0);
    }
}
