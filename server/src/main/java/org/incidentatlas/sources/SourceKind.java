package org.incidentatlas.sources;

import java.util.Locale;

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
}
