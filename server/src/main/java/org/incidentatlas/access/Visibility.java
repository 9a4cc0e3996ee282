package org.incidentatlas.access;

import java.util.Locale;

/** How far the public sees a record: as it is, with its place made coarser, or not at all. */
public enum Visibility {
    OPEN,
    TO_SETTLEMENT,
    TO_DISTRICT,
    TO_PROVINCE,
    HIDDEN;

    /** The lower-case words used in documents and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
