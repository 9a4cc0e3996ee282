package org.incidentatlas.access;

import java.util.Locale;

/** Who an answer is for. Each audience has an atlas of its own, in which what it may not see does not occur. */
public enum Audience {
    PUBLIC,
    FULL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
