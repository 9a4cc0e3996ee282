package org.incidentatlas.boundaries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A unit as one feature of a file states it.
 *
 * @param file the file's name
 * @param feature the feature's number in the file, from 1
 * @param level its level
 * @param pcode its P-code, null when the file gives none
 * @param name its name in Latin letters, or null
 * @param dari its name in Dari, or null
 * @param pashto its name in Pashto, or null
 * @param others further names
 * @param parentPcode the P-code of the unit above it, or null
 * @param parentName the name of the unit above it, or null
 * @param date the day the file says the unit is valid on, ISO 8601, or null
 * @param outline in degrees (WGS 84), valid; null when the feature has no geometry
 */
record DraftUnit(
        String file,
        int feature,
        AdminLevel level,
        @Nullable String pcode,
        @Nullable String name,
        @Nullable String dari,
        @Nullable String pashto,
        List<String> others,
        @Nullable String parentPcode,
        @Nullable String parentName,
        @Nullable String date,
        @Nullable Geometry outline) {

    DraftUnit withPcode(String code) {
        return new DraftUnit(
                file, feature, level, code, name, dari, pashto, others, parentPcode, parentName, date, outline);
    }

    DraftUnit withOutline(@Nullable Geometry geometry) {
        return new DraftUnit(
                file, feature, level, pcode, name, dari, pashto, others, parentPcode, parentName, date, geometry);
    }

    DraftUnit under(String parent) {
        return new DraftUnit(
                file, feature, level, pcode, name, dari, pashto, others, parent, parentName, date, outline);
    }

    /** For messages: the name, else the code, else the number. */
    String title() {
        return name != null ? name : pcode != null ? pcode : "feature " + feature;
    }

    Finding error(String code, String message) {
        return Finding.error(file, code, message).at(feature);
    }

    Finding warning(String code, String message) {
        return Finding.warning(file, code, message).at(feature);
    }

    Finding note(String code, String message) {
        return Finding.note(file, code, message).at(feature);
    }
}
