package org.incidentatlas.boundaries;

import java.util.List;
import org.incidentatlas.boundaries.Allowance.Exceeded;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.geo.GeometryReading;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Turns what came of reading a geometry into the geometry or a finding, alike for every kind of file. */
public final class Refusals {

    private Refusals() {}

    /**
     * @param feature its number in the file
     * @param findings to which a refusal is added
     * @return the geometry; null when there is none or it was refused
     */
    public static @Nullable Geometry geometry(
            GeometryReading reading, String file, int feature, Allowance allowance, List<Finding> findings)
            throws Exceeded {
        if (reading instanceof GeometryReading.Read read) {
            allowance.takePositions(
                    read.geometry() == null ? 0 : read.geometry().getNumPoints());
            return read.geometry();
        }
        GeometryReading.Refused refused = (GeometryReading.Refused) reading;
        if (refused.code().equals(GeometryReader.TOO_MANY_POSITIONS)) {
            throw allowance.tooManyPositions();
        }
        findings.add(Finding.error(file, refused.code(), refused.message())
                .at(feature)
                .in("geometry"));
        return null;
    }
}
