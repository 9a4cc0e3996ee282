package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoldedNamesTest {

    /** Names are folded anew only in a database of an older version; the functions in PostGIS fold by rules kept there. */
    @Test
    void rules_of_folding_change_only_with_a_new_version_of_the_tables() {
        assertEquals(
                "version 8, rules 1169545970",
                "version " + Schema.VERSION + ", rules " + new FoldedNames(true).getChecksum(),
                "raise Schema.VERSION with an empty migration script, then write both numbers here");
    }
}
