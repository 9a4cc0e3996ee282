package org.incidentatlas.boundaries;

import org.jspecify.annotations.Nullable;

/**
 * One thing found while reading files of outlines.
 *
 * @param severity what it means for the file set
 * @param file the file's name, without its folder
 * @param feature the number of the feature in the file, from 1; null when it is about the whole file
 * @param field the name of the property or member it is about, or null
 * @param code lower-case words joined by hyphens, the same for the same kind of finding
 * @param message for people: what is there, and what would be right
 */
public record Finding(
        Severity severity,
        String file,
        @Nullable Integer feature,
        @Nullable String field,
        String code,
        String message) {

    /** Errors reject the whole file set; warnings and notes do not. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public static Finding error(String file, String code, String message) {
        return new Finding(Severity.ERROR, file, null, null, code, message);
    }

    public static Finding warning(String file, String code, String message) {
        return new Finding(Severity.WARNING, file, null, null, code, message);
    }

    public static Finding note(String file, String code, String message) {
        return new Finding(Severity.NOTE, file, null, null, code, message);
    }

    /** The same finding about one feature. */
    public Finding at(int featureNumber) {
        return new Finding(severity, file, featureNumber, field, code, message);
    }

    /** The same finding about one field. */
    public Finding in(String fieldName) {
        return new Finding(severity, file, feature, fieldName, code, message);
    }
}
