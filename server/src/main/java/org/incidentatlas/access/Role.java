package org.incidentatlas.access;

import java.util.Locale;
import java.util.Optional;

/** What a token allows; each role may do what those before it may. */
public enum Role {
    /** Reads what is not public. */
    VIEWER,
    /** Changes the record. */
    EDITOR,
    /** Does what cannot be taken back. */
    ADMIN;

    /** Whether somebody of this role may do what takes the other. */
    public boolean includes(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The role with the given name in any case, or empty. */
    public static Optional<Role> parse(String word) {
        for (Role role : values()) {
            if (role.toString().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
