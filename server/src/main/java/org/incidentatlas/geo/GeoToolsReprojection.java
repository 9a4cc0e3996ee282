package org.incidentatlas.geo;

import java.util.Optional;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;

/** Reprojects through GeoTools. Kept apart from {@link Crs} so that nothing of GeoTools loads before it is needed. */
final class GeoToolsReprojection implements Reprojection {

    private final MathTransform transform;

    private GeoToolsReprojection(MathTransform transform) {
        this.transform = transform;
    }

    static Optional<Reprojection> ofCode(String epsgCode) {
        try {
            return Optional.of(to84(CRS.decode("EPSG:" + epsgCode, true)));
        } catch (FactoryException unknown) {
            return Optional.empty();
        }
    }

    static Optional<Reprojection> ofText(String wellKnownText) {
        try {
            return Optional.of(to84(CRS.parseWKT(wellKnownText)));
        } catch (FactoryException unreadable) {
            return Optional.empty();
        }
    }

    private static Reprojection to84(CoordinateReferenceSystem from) throws FactoryException {
        // Lenient: where no datum shift is known the shift is taken as none, as GIS programs do.
        return new GeoToolsReprojection(CRS.findMathTransform(from, DefaultGeographicCRS.WGS84, true));
    }

    @Override
    public Optional<Geometry> toWgs84(Geometry geometry) {
        try {
            return Optional.of(GeometryReader.WGS84.createGeometry(JTS.transform(geometry, transform)));
        } catch (TransformException outsideItsDomain) {
            return Optional.empty();
        }
    }
}
