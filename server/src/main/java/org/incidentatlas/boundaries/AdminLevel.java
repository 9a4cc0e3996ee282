package org.incidentatlas.boundaries;

/** Levels of the administrative hierarchy, from the country down; the names are OCHA's. */
public enum AdminLevel {
    COUNTRY,
    /** Provinces. */
    ADM1,
    /** Districts. */
    ADM2
}
