package org.incidentatlas.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.incidentatlas.geo.LonLat;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Carries geometries to and from columns of type {@code geometry} as extended well-known binary (OGC 06-103r4, with the
 * SRID word of PostGIS), which keeps every coordinate bit by bit. Two dimensions; what comes back has SRID 4326.
 */
final class Geometries {

    private static final int WGS84 = 4326;
    private static final int DIMENSIONS = 2;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), WGS84);

    private final SqlDialect dialect;

    Geometries(SqlDialect dialect) {
        this.dialect = dialect;
    }

    Argument of(@Nullable Geometry geometry) {
        byte @Nullable [] ewkb = geometry == null ? null : write(geometry);
        return (position, statement, context) -> dialect.bindGeometry(statement, position, ewkb);
    }

    Argument of(@Nullable LonLat point) {
        return of(point == null ? null : FACTORY.createPoint(point.coordinate()));
    }

    @Nullable
    Geometry geometry(ResultSet row, String column) throws SQLException {
        byte @Nullable [] wkb = dialect.readGeometry(row, column);
        return wkb == null ? null : read(wkb);
    }

    @Nullable
    LonLat point(ResultSet row, String column) throws SQLException {
        Geometry point = geometry(row, column);
        return point == null ? null : LonLat.of(point.getCoordinate());
    }

    private static byte[] write(Geometry geometry) {
        Geometry degrees = geometry.getSRID() == WGS84 ? geometry : FACTORY.createGeometry(geometry);
        return new WKBWriter(DIMENSIONS, ByteOrderValues.BIG_ENDIAN, true).write(degrees);
    }

    private static Geometry read(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException cause) {
            throw new IllegalStateException("a stored geometry that cannot be read", cause);
        }
    }
}
