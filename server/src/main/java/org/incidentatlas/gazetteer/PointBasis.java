package org.incidentatlas.gazetteer;

import java.util.Locale;

/** What a point rests on. */
public enum PointBasis {
    /** A source gives the position of the event itself. */
    REPORTED,
    /** The published position of the named site or settlement. */
    SETTLEMENT,
    /** A point that stands for a whole unit; nothing happened exactly there. */
    REPRESENTATIVE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
