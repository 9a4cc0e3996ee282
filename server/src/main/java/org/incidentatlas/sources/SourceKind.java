package org.incidentatlas.sources;

import java.util.Locale;
import java.util.Optional;

/** What stands behind a source; a party's own word and a copy weigh less than a report. */
public enum SourceKind {
    PARTY,
    GOVERNMENT,
    UN,
    NEWSROOM,
    RESEARCH,
    COPY,
    ENCYCLOPAEDIA,
    NOT_SAID;

    /** The lower-case words used in documents and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<SourceKind> parse(String words) {
        for (SourceKind kind : values()) {
            if (kind.toString().equals(words)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
