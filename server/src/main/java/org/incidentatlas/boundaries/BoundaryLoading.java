package org.incidentatlas.boundaries;

import java.util.List;

/** What came of reading files of outlines. */
public sealed interface BoundaryLoading {

    BoundaryReport report();

    /**
     * The files make a boundary set.
     *
     * @param set what it is
     * @param units its units by P-code; units of the built-in set that the files do not draw are here without an outline
     * @param report warnings and notes
     */
    record Loaded(BoundarySet set, List<AdminUnit> units, BoundaryReport report) implements BoundaryLoading {

        public Loaded {
            units = List.copyOf(units);
        }
    }

    /** Nothing was loaded; the report has at least one error. */
    record Rejected(BoundaryReport report) implements BoundaryLoading {}
}
