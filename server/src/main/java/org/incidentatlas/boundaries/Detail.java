package org.incidentatlas.boundaries;

/** How much of an outline is asked for. */
public enum Detail {
    /** As the set has it. */
    FULL,
    /** Fewer vertices, for maps of the whole country; neighbours still share their edges. */
    LOW
}
