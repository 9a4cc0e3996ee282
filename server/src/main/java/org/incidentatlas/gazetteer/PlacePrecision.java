package org.incidentatlas.gazetteer;

import java.util.Locale;

/**
 * How exactly a place is known, with the codes that UCDP ({@code where_prec}, 1 to 7) and ACLED ({@code geo_precision}, 1
 * to 3) give to the same.
 */
public enum PlacePrecision {
    SITE(1, 1),
    LOCALITY(1, 1),
    NEAR(2, 2),
    DISTRICT(3, 2),
    PROVINCE(4, 3),
    REGION(5, 3),
    COUNTRY(6, 3),
    /** No place known, or one that no list holds; UCDP has no code for it, ACLED codes none. */
    UNLOCATED(6, 3);

    private final int ucdp;
    private final int acled;

    PlacePrecision(int ucdp, int acled) {
        this.ucdp = ucdp;
        this.acled = acled;
    }

    public int ucdp() {
        return ucdp;
    }

    public int acled() {
        return acled;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
