package org.incidentatlas.http;

import java.util.Set;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.geo.Box;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Placement;
import org.jspecify.annotations.Nullable;

/**
 * The part of the map that an answer is limited to.
 *
 * @param within a unit it must be or lie in, or null
 * @param box a box its geometry must meet, or null; what has no geometry is outside of every box
 */
record Area(@Nullable AdminUnit within, @Nullable Box box) {

    static final Set<String> PARAMETERS = Set.of("within", "bbox");

    static Area of(Params params, Atlas atlas) {
        return new Area(
                LayerParams.within(params, atlas).orElse(null), params.bbox().orElse(null));
    }

    /** Whether the unit is the one asked for, or lies in it. */
    boolean admits(AdminUnit unit) {
        boolean inside = within == null
                || unit.pcode().equals(within.pcode())
                || within.pcode().equals(unit.parent())
                || within.parent() == null;
        return inside && meetsBox(unit);
    }

    /** Whether a place's point, or the outline of a region's province, is where it was asked for. */
    boolean admits(Location where, Placement placement) {
        if (within != null && !placement.isWithin(within)) {
            return false;
        }
        if (where instanceof Location.AtPoint at) {
            return box == null || box.contains(at.point());
        }
        AdminUnit province = placement.province();
        return box == null || (province != null && meetsBox(province));
    }

    private boolean meetsBox(AdminUnit unit) {
        return box == null || (unit.outline() != null && box.meets(unit.outline()));
    }
}
