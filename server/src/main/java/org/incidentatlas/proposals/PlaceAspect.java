package org.incidentatlas.proposals;

import java.util.Objects;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.geo.LonLat;

/**
 * Places, each taken as exactly as it is known and no more: a record known to its district fits every place in the district, one
 * known to its province fits less well, and only between two exact points does the distance speak.
 */
final class PlaceAspect implements Aspect {

    private static final double KILOMETRE = 1_000;

    /** Provinces differ on points that lie this near to each other: then the border runs between two readings of one place. */
    private static final double ACROSS_A_BORDER_KM = 12;

    @Override
    public Clue compare(EventProfile one, EventProfile other) {
        GroundKnown a = one.ground();
        GroundKnown b = other.ground();
        LonLat here = a.point();
        LonLat there = b.point();
        if (here != null && there != null) {
            return points(a, b, here.metresTo(there) / KILOMETRE);
        }
        if (a.province() == null || b.province() == null) {
            return unplaced(a, b);
        }
        if (!a.sameProvinceAs(b)) {
            return new Clue(-5, "They lie in different provinces.");
        }
        if (a.district() == null || b.district() == null) {
            boolean both = a.district() == null && b.district() == null;
            return new Clue(
                    both ? 0.3 : -0.1,
                    both
                            ? "Both are known only to the same province."
                            : "One is known only to the province the other lies in.");
        }
        return Objects.equals(a.district(), b.district())
                ? new Clue(
                        1.4,
                        a.isExact() || b.isExact()
                                ? "One is known to the district that holds the place of the other."
                                : "Both are known to the same district.")
                : new Clue(-2.5, "They lie in different districts of one province.");
    }

    private static Clue points(GroundKnown a, GroundKnown b, double km) {
        String apart = km < 0.05 ? "at the same point" : "%s km apart".formatted(rounded(km));
        boolean sites = a.isSite() && b.isSite();
        if (km < 0.3) {
            // Settlements stand for all that happened in them; a shared site tells more.
            return new Clue(sites ? 2.8 : 1.9, "Their places are " + apart + ".");
        }
        if (km < 2) {
            return new Clue(sites ? 0.6 : 1.6, "Their places are " + apart + ".");
        }
        if (km < 6) {
            return new Clue(sites ? -0.8 : 1.1, "Their places are " + apart + ".");
        }
        if (km < 15) {
            return new Clue(sites ? -2.2 : 0.3, "Their places are " + apart + ".");
        }
        return km < 40
                ? new Clue(-1.2, "Their places are " + apart + ".")
                : new Clue(-5, "Their places are " + apart + ".");
    }

    private static String rounded(double km) {
        return km < 10 ? String.valueOf(Math.round(km * 10) / 10.0) : String.valueOf(Math.round(km));
    }

    private static Clue unplaced(GroundKnown a, GroundKnown b) {
        if (a.country() != null && b.country() != null && !a.country().equals(b.country())) {
            return new Clue(-8, "They lie in different countries.");
        }
        if (!a.text().isBlank() && a.text().equalsIgnoreCase(b.text()) && a.precision() != PlacePrecision.COUNTRY) {
            return new Clue(1.5, "Both name the same place in the same words.");
        }
        boolean region = a.provinces().stream().anyMatch(b.provinces()::contains);
        return region
                ? new Clue(0, "One is known only to a region that holds the province of the other.")
                : new Clue(-0.8, "Where one or both happened is known too roughly to be compared.");
    }

    /** Whether the two are near enough for their provinces not to matter. */
    static boolean acrossABorder(LonLat one, LonLat other) {
        return one.metresTo(other) < ACROSS_A_BORDER_KM * KILOMETRE;
    }
}
