package org.incidentatlas.intake;

/**
 * Why a row was not taken.
 *
 * @param file the file's name
 * @param line the line the row begins on, from 1
 * @param field the column at fault
 * @param code a stable word for the kind of fault: missing, malformed, unknown, inverted, duplicate, reference
 * @param message what is wrong and what would be right
 */
public record Rejection(String file, long line, String field, String code, String message) {

    @Override
    public String toString() {
        return file + " line " + line + ", " + field + ": " + message;
    }
}
