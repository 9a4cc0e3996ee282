package org.incidentatlas.gazetteer;

import java.util.Locale;

/** The eight points of the compass that reports use, clockwise from north. */
public enum Compass {
    NORTH,
    NORTH_EAST,
    EAST,
    SOUTH_EAST,
    SOUTH,
    SOUTH_WEST,
    WEST,
    NORTH_WEST;

    private static final double STEP = 45;

    /** Degrees clockwise from true north, 0 to 315. */
    public double bearing() {
        return ordinal() * STEP;
    }

    /** {@code north-eastern}. */
    String adjective() {
        return this + "ern";
    }

    /** The point half-way between a northern or southern word and an eastern or western one, else the first. */
    Compass towards(Compass other) {
        boolean vertical = this == NORTH || this == SOUTH;
        boolean level = other == EAST || other == WEST;
        if (!vertical || !level) {
            return this;
        }
        return valueOf(name() + "_" + other.name());
    }

    /** The word, such as {@code north-east}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
