package org.incidentatlas.incidents;

import java.util.Locale;

/**
 * A party and its part in an incident. A suspicion is no part: it stands in the attribution.
 *
 * @param name the party as the record names it
 * @param role its part
 */
public record Participant(String name, Role role) {

    /** The parts a party can have. */
    public enum Role {
        RESPONSIBLE,
        TARGETED,
        OPPOSING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
