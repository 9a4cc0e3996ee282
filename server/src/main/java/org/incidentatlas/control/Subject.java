package org.incidentatlas.control;

import java.util.Locale;
import java.util.Optional;
import org.incidentatlas.gazetteer.Location;
import org.jspecify.annotations.Nullable;

/**
 * What a claim speaks of: whose word it is, on which ground, and of which aspect of it. Two claims on subjects that exclude
 * each other cannot both hold on a day.
 *
 * @param assessor who judged, in small letters
 * @param ground the unit, place or region; units by their code, whichever boundary set it is of
 * @param aspect what of the ground
 */
public record Subject(String assessor, String ground, Aspect aspect) {

    /** What of the ground a claim speaks of. */
    public sealed interface Aspect {

        /** Whoever holds all of it holds every part, so that nothing else is said of a part on the same days. */
        record Whole() implements Aspect {}

        /** Who holds it as a whole or for the most part, others perhaps holding its centre, its roads or some of it. */
        record Most() implements Aspect {}

        record Centre() implements Aspect {}

        record Roads() implements Aspect {}

        /** Parts that are not named: those of one party are not those of another. */
        record Parts(String party) implements Aspect {}

        /** That a party is there; others may be there too, and somebody may hold the ground. */
        record Present(String party) implements Aspect {}
    }

    /** What the claim speaks of; empty where it names no ground that could be compared. */
    public static Optional<Subject> of(ControlClaim claim) {
        return ground(claim.where()).map(ground -> new Subject(folded(claim.assessor()), ground, aspect(claim)));
    }

    /** Whether what is said of one leaves no room for anything said of the other on the same day. */
    public boolean excludes(Subject other) {
        boolean held = !(aspect instanceof Aspect.Present) && !(other.aspect instanceof Aspect.Present);
        boolean all = aspect instanceof Aspect.Whole || other.aspect instanceof Aspect.Whole;
        return key().equals(other.key()) && (aspect.equals(other.aspect) || (held && all));
    }

    /** The same for all subjects that may exclude each other. */
    String key() {
        return assessor + "\n" + ground;
    }

    private static Aspect aspect(ControlClaim claim) {
        String party = claim.holder() == null ? "" : folded(claim.holder());
        if (claim.status() == ControlStatus.PRESENCE) {
            return new Aspect.Present(party);
        }
        return switch (claim.scope()) {
            case WHOLE -> new Aspect.Whole();
            case MOST, UNSPECIFIED -> new Aspect.Most();
            case CENTRE -> new Aspect.Centre();
            case ROADS -> new Aspect.Roads();
            case PARTS -> new Aspect.Parts(party);
        };
    }

    private static Optional<String> ground(Location where) {
        if (where instanceof Location.InUnit in) {
            return Optional.of("unit " + in.pcode() + part(in.part()));
        }
        if (where instanceof Location.AtPoint at) {
            return Optional.of("place " + (at.placeId().isEmpty() ? at.point() : at.placeId()));
        }
        if (where instanceof Location.InRegion in) {
            return Optional.of(
                    "region " + (in.placeId() == null ? in.units() + " " + folded(in.text()) : in.placeId()));
        }
        if (where instanceof Location.Near near) {
            return Optional.of("near " + near.placeId() + " " + near.metres() + " " + near.direction() + " "
                    + folded(near.text()));
        }
        if (where instanceof Location.Unlocated nowhere && !nowhere.text().isBlank()) {
            return Optional.of("words " + nowhere.pcode() + " " + folded(nowhere.text()));
        }
        return where instanceof Location.InCountry in
                ? Optional.of("country " + folded(in.country()) + " " + folded(in.text()))
                : Optional.empty();
    }

    private static String part(@Nullable String part) {
        return part == null ? "" : " " + part;
    }

    private static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
