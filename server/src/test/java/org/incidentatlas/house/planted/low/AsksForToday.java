package org.incidentatlas.house.planted.low;

import java.time.LocalDate;

/** Breaks a rule on purpose. */
public final class AsksForToday {

    public LocalDate today() {
        return LocalDate.now();
    }
}
