package org.incidentatlas.sources;

import java.util.Locale;

/** What a record rests on, the weakest first: a closed list, of which the first that is true is said. */
public enum RestsOn {
    /** Nobody but a party to the conflict says so. */
    PARTY_ONLY,
    /** Nobody could say who published any of its sources. */
    NOT_ESTABLISHED,
    /** Its sources only hand on what others published; the originals were not seen. */
    COPIES_ONLY,
    /** One source. */
    SINGLE,
    /** Two sources or more. */
    SEVERAL;

    /** The lower-case word used in answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
