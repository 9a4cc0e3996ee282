package org.incidentatlas.sources;

import java.util.Locale;
import java.util.Optional;

/** On what footing a party is named for an incident. */
public enum AttributionKind {
    /** The party itself says so, to boast. */
    CLAIMED,
    /** Someone else says so as a finding. */
    ATTRIBUTED,
    /** Someone holds it likely; nobody claimed it. */
    SUSPECTED,
    /** Sources name different parties, or the named one denies it. */
    DISPUTED,
    /** The party itself says so as a matter of record. */
    ACKNOWLEDGED,
    UNKNOWN;

    /** The lower-case word used in files and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Only these let an incident take a party's colour. */
    public boolean namesAParty() {
        return this == CLAIMED || this == ATTRIBUTED || this == ACKNOWLEDGED;
    }

    public static Optional<AttributionKind> parse(String word) {
        for (AttributionKind kind : values()) {
            if (kind.toString().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
