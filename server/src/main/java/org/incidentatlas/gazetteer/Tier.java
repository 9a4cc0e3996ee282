package org.incidentatlas.gazetteer;

/**
 * How freely a place's names are matched. A long list of villages holds a name close to almost any misspelling, so its
 * names count only as written unless the text itself says where the village lies.
 */
public enum Tier {
    /** Units, curated localities and sites: misspelt names are recognised. */
    CORE,
    /** Villages of a large list: the name itself, or its consonants; misspelt names only inside a unit that is named. */
    VILLAGE
}
