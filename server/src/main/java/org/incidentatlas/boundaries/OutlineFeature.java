package org.incidentatlas.boundaries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature as a file has it.
 *
 * @param number its number in the file, from 1
 * @param fields its properties as text, in the file's order; members without a value are absent
 * @param geometry in the file's own reference system, null when it has none. Not to be changed.
 */
public record OutlineFeature(
        int number, Map<String, String> fields, @Nullable Geometry geometry) {

    public OutlineFeature {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
