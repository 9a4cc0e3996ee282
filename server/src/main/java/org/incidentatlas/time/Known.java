package org.incidentatlas.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The second time axis: which publications count. Without a day everything in the record does; it never means today.
 *
 * @param asOf the last day whose publications count, or null for no limit
 */
public record Known(@Nullable LocalDate asOf) {

    private static final Known UNLIMITED = new Known(null);

    public static Known unlimited() {
        return UNLIMITED;
    }

    public static Known on(LocalDate day) {
        return new Known(day);
    }

    /** Whether something published on that day counts. */
    public boolean admits(LocalDate published) {
        return asOf == null || !published.isAfter(asOf);
    }

    public boolean isUnlimited() {
        return asOf == null;
    }
}
