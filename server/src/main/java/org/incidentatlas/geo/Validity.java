package org.incidentatlas.geo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Says whether a geometry is valid as OGC Simple Features (ISO 19125-1) means it, and if not, where and why. */
public final class Validity {

    /** The code of a geometry that was not checked, since that would take time with the square of its edges. */
    public static final String TOO_INTRICATE = "too-intricate";

    private Validity() {}

    /**
     * The first fault of each part, or of the whole when the parts are sound by themselves; empty when valid. A geometry
     * that would take too long to check has that for its only fault ({@value #TOO_INTRICATE}).
     */
    public static List<GeometryFault> faults(Geometry geometry) {
        if (geometry.isEmpty()) {
            return List.of(new GeometryFault("empty", "the geometry is empty", Double.NaN, Double.NaN));
        }
        if (Intricacy.isTooGreat(geometry)) {
            return List.of(new GeometryFault(
                    TOO_INTRICATE,
                    "so many of its long edges run close to one another that it cannot be checked",
                    Double.NaN,
                    Double.NaN));
        }
        List<GeometryFault> faults = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            add(new IsValidOp(geometry.getGeometryN(i)).getValidationError(), faults);
        }
        if (faults.isEmpty() && geometry.getNumGeometries() > 1) {
            add(new IsValidOp(geometry).getValidationError(), faults);
        }
        return faults;
    }

    private static void add(@Nullable TopologyValidationError error, List<GeometryFault> faults) {
        if (error == null) {
            return;
        }
        Coordinate at = error.getCoordinate();
        double x = at == null ? Double.NaN : at.x;
        double y = at == null ? Double.NaN : at.y;
        String place = at == null || !Double.isFinite(x) || !Double.isFinite(y)
                ? ""
                : " at " + readable(x) + ", " + readable(y);
        faults.add(new GeometryFault(code(error), words(error) + place, x, y));
    }

    private static String code(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "hole-outside-shell";
            case TopologyValidationError.NESTED_HOLES -> "nested-holes";
            case TopologyValidationError.DISCONNECTED_INTERIOR -> "disconnected-interior";
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "self-intersection";
            case TopologyValidationError.NESTED_SHELLS -> "nested-shells";
            case TopologyValidationError.DUPLICATE_RINGS -> "duplicate-rings";
            case TopologyValidationError.TOO_FEW_POINTS -> "too-few-positions";
            case TopologyValidationError.INVALID_COORDINATE -> "not-finite";
            case TopologyValidationError.RING_NOT_CLOSED -> "ring-not-closed";
            default -> "not-valid";
        };
    }

    private static String words(TopologyValidationError error) {
        return switch (code(error)) {
            case "hole-outside-shell" -> "a hole lies outside the ring that should hold it";
            case "nested-holes" -> "a hole lies inside another hole";
            case "disconnected-interior" -> "the holes cut the polygon apart";
            case "self-intersection" -> "the outline crosses or touches itself";
            case "nested-shells" -> "one part of the outline lies inside another";
            case "duplicate-rings" -> "the same ring stands twice";
            case "too-few-positions" -> "a ring has too few distinct positions";
            case "not-finite" -> "a coordinate is not a finite number";
            case "ring-not-closed" -> "a ring does not end where it begins";
            default -> error.getMessage();
        };
    }

    /** Not every geometry is in degrees, and broken ones may be anywhere. */
    private static String readable(double coordinate) {
        return Math.abs(coordinate) < 1e9 ? Degrees.text(coordinate) : Double.toString(coordinate);
    }
}
