package org.incidentatlas.access;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the public sees a record: as it is, with its place made coarser, only as one of a number, or not at all. */
public enum Visibility {
    OPEN,
    TO_SETTLEMENT,
    TO_DISTRICT,
    TO_PROVINCE,
    /** For rows whose publisher lets nothing but counts be shown: one of so many in its province and month. */
    COUNTED,
    HIDDEN;

    /** The one with the given words, or empty. */
    public static Optional<Visibility> parse(String words) {
        for (Visibility visibility : values()) {
            if (visibility.toString().equals(words.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(visibility);
            }
        }
        return Optional.empty();
    }

    /** Whether the public sees it with a coarser place. */
    public boolean isCoarsened() {
        return coarsenedTo() != null;
    }

    /** What its place is cut down to for the public: settlement, district or province; null when it is not coarsened. */
    public @Nullable String coarsenedTo() {
        return switch (this) {
            case OPEN, COUNTED, HIDDEN -> null;
            case TO_SETTLEMENT -> "settlement";
            case TO_DISTRICT -> "district";
            case TO_PROVINCE -> "province";
        };
    }

    /** The lower-case words used in documents and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
