package org.incidentatlas.boundaries;

import java.io.IOException;
import org.incidentatlas.geo.Crs;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;

/** A program of its own that does what a starting service does, says how long it took, and reads one reference system. */
public final class StartingProgram {

    private StartingProgram() {}

    public static void main(String[] crs) throws IOException {
        long started = System.nanoTime();
        ApproximateSet builtIn = ApproximateSet.load();
        long read = System.nanoTime();
        new BoundaryIndex(builtIn.set(), builtIn.units()).at(new LonLat(69.17, 34.53));
        long indexed = System.nanoTime();
        System.out.printf("read_ms=%d index_ms=%d%n", (read - started) / 1_000_000, (indexed - read) / 1_000_000);
        Crs.parse(crs[0]).orElseThrow().toWgs84(GeometryReader.WGS84.createPoint(new Coordinate(69, 34)));
    }
}
