package org.incidentatlas.intake.records;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.UnitMatch;
import org.incidentatlas.geo.LonLat;

/** Says in which units points lie, and how certain that is. For one thread. */
final class Surroundings {

    private final BoundaryIndex boundaries;
    private final Map<LonLat, Around> lately = new Lately<>();

    Surroundings(BoundaryIndex boundaries) {
        this.boundaries = boundaries;
    }

    /**
     * The units that may hold a point.
     *
     * @param districts their P-codes, the likeliest first; empty outside the country
     * @param provinces likewise
     * @param certain the district, else the province, that certainly holds it, or empty
     */
    record Around(Set<String> districts, Set<String> provinces, Optional<String> certain) {

        /** The certain unit when that is a district. */
        Optional<String> certainDistrict() {
            return certain.filter(districts::contains);
        }

        boolean isOutside() {
            return districts.isEmpty() && provinces.isEmpty();
        }
    }

    Around of(LonLat point) {
        return lately.computeIfAbsent(point, this::look);
    }

    private Around look(LonLat point) {
        List<UnitMatch> matches = boundaries.reverse(point);
        Set<String> districts = codes(matches, AdminLevel.ADM2);
        Set<String> provinces = codes(matches, AdminLevel.ADM1);
        Optional<String> certain = certain(matches, AdminLevel.ADM2).or(() -> certain(matches, AdminLevel.ADM1));
        return new Around(districts, provinces, certain);
    }

    private static Set<String> codes(List<UnitMatch> matches, AdminLevel level) {
        Set<String> codes = new LinkedHashSet<>();
        matches.stream()
                .filter(match -> match.unit().level() == level)
                .forEach(match -> codes.add(match.unit().pcode()));
        return codes;
    }

    /** The one unit of the level, unless it is uncertain or the point lies on an edge. */
    private static Optional<String> certain(List<UnitMatch> matches, AdminLevel level) {
        List<UnitMatch> ofLevel =
                matches.stream().filter(match -> match.unit().level() == level).toList();
        boolean one = ofLevel.size() == 1
                && ofLevel.get(0).certain()
                && !ofLevel.get(0).onBorder();
        return one ? Optional.of(ofLevel.get(0).unit().pcode()) : Optional.empty();
    }

    /** The unit's name, or the code itself. */
    String name(String pcode) {
        return boundaries.unit(pcode).map(unit -> unit.names().english()).orElse(pcode);
    }
}
