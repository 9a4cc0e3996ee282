package org.incidentatlas.exchange;

import java.util.Locale;

/**
 * Something to say about a row.
 *
 * @param weight what follows from it
 * @param field the column it is about
 * @param code a stable word for the kind of remark, listed in the manual of imports
 * @param message what is the matter
 * @param remedy what to do about it; empty when nothing has to be done
 */
public record Remark(Weight weight, String field, String code, String message, String remedy) {

    /** What follows from a remark, the lightest first. */
    public enum Weight {
        /** The row is taken; a reader should know. */
        NOTE,
        /** The row is taken as a draft, for a person to decide. */
        DOUBT,
        /** The row cannot be taken. */
        FAULT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Remark note(String field, String code, String message) {
        return new Remark(Weight.NOTE, field, code, message, "");
    }

    public static Remark doubt(String field, String code, String message, String remedy) {
        return new Remark(Weight.DOUBT, field, code, message, remedy);
    }

    public static Remark fault(String field, String code, String message, String remedy) {
        return new Remark(Weight.FAULT, field, code, message, remedy);
    }
}
