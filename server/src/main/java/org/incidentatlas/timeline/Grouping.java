package org.incidentatlas.timeline;

import java.util.Locale;

/** What counts are split by. */
public enum Grouping {
    /** Everything together. */
    ALL,
    UNIT,
    ACTOR,
    TYPE,
    ATTRIBUTION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
