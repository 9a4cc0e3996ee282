package org.incidentatlas.intake.places;

import java.util.List;
import java.util.Optional;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.UnitMatch;
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Finds the units of the boundary set in use that a list of others speaks of: by point, and by name and point together.
 *
 * <p>On a set of real boundaries the district whose outline holds the point is taken. On an approximate set a district is
 * taken only when the set is certain of it, else the province when it is, else the province that the list itself names.
 */
public final class UnitFinder {

    private static final double SURE = 0.95;
    private static final double SURE_WHERE_THE_POINT_AGREES = 0.4;
    private static final int CANDIDATES = 5;

    private final BoundaryIndex boundaries;
    private final Geocoder names;

    /** @param names a geocoder of the same units */
    public UnitFinder(BoundaryIndex boundaries, Geocoder names) {
        this.boundaries = boundaries;
        this.names = names;
    }

    /** Whether the set in use has the unit. */
    boolean has(String pcode) {
        return boundaries.unit(pcode).isPresent();
    }

    Optional<AdminUnit> unit(String pcode) {
        return boundaries.unit(pcode);
    }

    /**
     * The district that holds the point, or the province where no more is certain.
     *
     * @param stated the province that the list gives, or null
     */
    @Nullable
    String holding(@Nullable LonLat point, @Nullable String stated) {
        if (point == null) {
            return stated;
        }
        List<UnitMatch> matches = boundaries.reverse(point);
        String district = only(matches, AdminLevel.ADM2);
        if (district != null) {
            return stated == null || !isApproximate() || liesIn(district, stated) ? district : stated;
        }
        String province = only(matches, AdminLevel.ADM1);
        return province != null && (stated == null || !isApproximate()) ? province : stated;
    }

    private boolean isApproximate() {
        return boundaries.set().approximate();
    }

    private boolean liesIn(String district, String province) {
        return boundaries.path(district).stream().anyMatch(unit -> unit.pcode().equals(province));
    }

    /** The one unit of the level; none on an edge, and none that an approximate set is not certain of. */
    private @Nullable String only(List<UnitMatch> matches, AdminLevel level) {
        List<UnitMatch> those = matches.stream()
                .filter(match -> match.unit().level() == level)
                .filter(match -> match.certain() || !isApproximate())
                .toList();
        return those.size() == 1 ? those.get(0).unit().pcode() : null;
    }

    /**
     * The unit that bears one of the names and may hold the point.
     *
     * @param within P-code of the province it lies in, or null
     */
    @Nullable
    String named(List<String> spellings, AdminLevel level, @Nullable String within, @Nullable LonLat point) {
        PlaceLevel wanted = level == AdminLevel.ADM1 ? PlaceLevel.ADM1 : PlaceLevel.ADM2;
        for (String spelling : spellings) {
            if (spelling.length() > GeocodeQuery.MAX_TEXT) {
                continue;
            }
            List<Candidate> candidates = names.geocode(new GeocodeQuery(spelling, within, wanted, CANDIDATES))
                    .candidates();
            for (Candidate candidate : candidates) {
                boolean near = point != null && mayHold(candidate.place().id(), point);
                if (candidate.score() >= (near ? SURE_WHERE_THE_POINT_AGREES : SURE)) {
                    return candidate.place().id();
                }
            }
        }
        return null;
    }

    private boolean mayHold(String pcode, LonLat point) {
        return boundaries.reverse(point).stream()
                .anyMatch(match -> match.unit().pcode().equals(pcode));
    }
}
