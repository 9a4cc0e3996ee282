package org.incidentatlas.exchange.tables;

import java.util.List;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.exchange.ExportedPlace;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/** Says where locations lie in the names of a boundary set, for columns that hold names and one point. */
final class UnitPlaces {

    private final BoundaryIndex boundaries;

    UnitPlaces(BoundaryIndex boundaries) {
        this.boundaries = boundaries;
    }

    ExportedPlace of(Location where) {
        if (where instanceof Location.AtPoint at) {
            return in(at.pcode(), at.point());
        }
        if (where instanceof Location.Near near) {
            return in(near.pcode(), near.point());
        }
        if (where instanceof Location.InUnit in) {
            return in(in.pcode(), label(in.pcode()));
        }
        if (where instanceof Location.InRegion region) {
            String first = region.units().isEmpty() ? null : region.units().get(0);
            return in(first, first == null ? null : label(first));
        }
        if (where instanceof Location.InCountry country) {
            return new ExportedPlace(country.country(), null, null, null);
        }
        return in(where.pcode(), null);
    }

    private @Nullable LonLat label(String pcode) {
        return boundaries.unit(pcode).map(AdminUnit::label).orElse(null);
    }

    private ExportedPlace in(@Nullable String pcode, @Nullable LonLat point) {
        List<AdminUnit> path = pcode == null ? List.of() : boundaries.path(pcode);
        return new ExportedPlace(
                name(path, AdminLevel.COUNTRY), name(path, AdminLevel.ADM1), name(path, AdminLevel.ADM2), point);
    }

    private static @Nullable String name(List<AdminUnit> path, AdminLevel level) {
        return path.stream()
                .filter(unit -> unit.level() == level)
                .map(unit -> unit.names().english())
                .findFirst()
                .orElse(null);
    }
}
