package org.incidentatlas.boundaries;

import java.util.List;
import java.util.Optional;

/**
 * Keeps boundary sets. Units come back ordered by P-code (by code point) with outlines equal to those saved, coordinate
 * by coordinate, whichever engine holds them.
 */
public interface BoundaryStore {

    /**
     * Writes the set with all its units and links, or nothing. A set with the same id is replaced, and all links of that one
     * are taken away.
     *
     * @param links from the set to others and from others to it, one for each direction
     */
    void save(BoundarySet set, List<AdminUnit> units, List<SetLinks> links);

    /** The same for a set that stands alone. */
    default void save(BoundarySet set, List<AdminUnit> units) {
        save(set, units, List.of());
    }

    /** The links from the units of one set to those of another, in the order saved; empty when none were saved. */
    List<UnitLink> links(String from, String to);

    /** All sets, by id. */
    List<BoundarySet> sets();

    /** The units of the set; empty when there is no such set. */
    List<AdminUnit> units(String setId);

    /** Makes the set the one that maps, and points, are read against. */
    void use(String setId);

    /** The id of the set in use; empty before the first {@link #use}. */
    Optional<String> inUse();

    /** A number that grows with every set and every links that are saved, by whatever process; {@link #use} is not counted. */
    long changes();
}
