package org.incidentatlas.control;

import java.util.Locale;
import java.util.Optional;

/** What a claim says of a party and a piece of ground. */
public enum ControlStatus {
    CONTROL,
    INFLUENCE,
    CONTESTED,
    PRESENCE;

    /** The lower-case word used in files and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ControlStatus> parse(String word) {
        for (ControlStatus status : values()) {
            if (status.toString().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
