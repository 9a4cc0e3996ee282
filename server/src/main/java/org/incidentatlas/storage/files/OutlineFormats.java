package org.incidentatlas.storage.files;

import java.util.List;
import org.incidentatlas.boundaries.GeoJsonOutlines;
import org.incidentatlas.boundaries.OutlineReader;
import org.incidentatlas.boundaries.TopoJsonOutlines;

/** All kinds of boundary files that are understood. */
public final class OutlineFormats {

    private OutlineFormats() {}

    public static List<OutlineReader> all() {
        return List.of(
                new GeoJsonOutlines(),
                new TopoJsonOutlines(),
                new ZippedShapefiles(),
                new GeoPackages(),
                new FlatGeobufs());
    }
}
