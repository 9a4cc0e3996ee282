package org.incidentatlas.boundaries;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a unit of one boundary set stands to a unit of another.
 *
 * @param from the P-code in the first set, null when it has no such unit
 * @param to the P-code in the second set, null when it has no such unit
 * @param kind how they stand to each other
 * @param shareOfFrom the share of the first unit's area that lies in the second, 0 to 1; null unless both sets have real
 *     outlines
 * @param shareOfTo the share of the second unit's area that lies in the first, 0 to 1; null likewise
 * @param reason what the link rests on, for people
 * @param source where it can be looked up, for links of the list that comes with the program; null for computed ones
 */
public record UnitLink(
        @Nullable String from,
        @Nullable String to,
        Kind kind,
        @Nullable Double shareOfFrom,
        @Nullable Double shareOfTo,
        String reason,
        @Nullable String source) {

    /** Ways in which units of two sets stand to each other. */
    public enum Kind {
        /** One unit in both. */
        SAME,
        /** One unit that has another name. */
        RENAMED,
        /** One unit that belongs to another unit of the level above. */
        MOVED,
        /** One unit that has another code. */
        RECODED,
        /** One unit by code and name, but less than half of the ground is in both outlines. */
        REDRAWN,
        /** The first unit is divided in the second set; this is one of the parts. */
        SPLIT,
        /** The first unit is part of a larger one in the second set. */
        MERGED,
        /** A unit of the second set only. */
        ADDED,
        /** A unit of the first set only. */
        ABSENT;

        /** The same seen from the second set. */
        public Kind inverse() {
            return switch (this) {
                case SAME, RENAMED, MOVED, RECODED, REDRAWN -> this;
                case SPLIT -> MERGED;
                case MERGED -> SPLIT;
                case ADDED -> ABSENT;
                case ABSENT -> ADDED;
            };
        }

        /** The lower-case word used in files, tables and answers. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> parse(String word) {
            for (Kind kind : values()) {
                if (kind.toString().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** The link seen from the second set. */
    public UnitLink inverse() {
        return new UnitLink(to, from, kind.inverse(), shareOfTo, shareOfFrom, reason, source);
    }

    UnitLink as(Kind other, String because) {
        return new UnitLink(from, to, other, shareOfFrom, shareOfTo, because, source);
    }
}
