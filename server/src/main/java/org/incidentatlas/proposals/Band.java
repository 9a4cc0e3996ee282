package org.incidentatlas.proposals;

import java.util.Locale;

/** How much speaks for a proposal. */
public enum Band {
    /** Look at it first. */
    STRONG,
    /** May well be wrong. */
    POSSIBLE,
    /** Too little speaks for it; it is answered only when it is asked for by its id. */
    NOT_SHOWN;

    /** The lower-case words used in answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
