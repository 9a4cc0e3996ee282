package org.incidentatlas.geo;

import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Reprojects through GeoTools. Kept apart from {@link Crs} so that nothing of GeoTools loads before it is needed. */
final class GeoToolsReprojection implements Reprojection {

    /** No system and no unit in use has coordinates beyond; projections are not made for them and give anything. */
    private static final double FARTHEST = 1e12;

    /** The order of axes as WKT 1 states it (OGC 01-009, section 7.2), in either kind of bracket. */
    private static final Pattern AXIS =
            Pattern.compile(",\\s*AXIS\\s*[\\[(]\\s*\"[^\"]*\"\\s*,\\s*[A-Z]+\\s*[])]", Pattern.CASE_INSENSITIVE);

    private final MathTransform transform;

    private GeoToolsReprojection(MathTransform transform) {
        this.transform = transform;
    }

    static Optional<Reprojection> ofCode(String epsgCode) {
        try {
            return Optional.of(to84(CRS.decode("EPSG:" + epsgCode, true)));
        } catch (FactoryException | IllegalArgumentException | ArithmeticException unknown) {
            return Optional.empty();
        }
    }

    /** Axes that the text states are left out: files hold x before y also when the system's definition does not. */
    static Optional<Reprojection> ofText(String wellKnownText) {
        try {
            return Optional.of(to84(CRS.parseWKT(AXIS.matcher(wellKnownText).replaceAll(""))));
        } catch (FactoryException | IllegalArgumentException | ArithmeticException unreadable) {
            // The last two come of numbers that make no sense, such as a unit of nothing.
            return Optional.empty();
        }
    }

    private static Reprojection to84(CoordinateReferenceSystem from) throws FactoryException {
        // Lenient: where no datum shift is known the shift is taken as none, as GIS programs do.
        return new GeoToolsReprojection(CRS.findMathTransform(from, DefaultGeographicCRS.WGS84, true));
    }

    @Override
    public Optional<Geometry> toWgs84(Geometry geometry) {
        if (!isOnEarth(geometry.getEnvelopeInternal())) {
            return Optional.empty();
        }
        try {
            return Optional.of(GeometryReader.WGS84.createGeometry(JTS.transform(geometry, transform)));
        } catch (TransformException | IllegalArgumentException outsideItsDomain) {
            // The latter when a ring no longer closes, or an angle is too large to be put in GeoTools' own words.
            return Optional.empty();
        }
    }

    private static boolean isOnEarth(Envelope box) {
        return box.isNull()
                || (Math.max(-box.getMinX(), box.getMaxX()) <= FARTHEST
                        && Math.max(-box.getMinY(), box.getMaxY()) <= FARTHEST);
    }
}
