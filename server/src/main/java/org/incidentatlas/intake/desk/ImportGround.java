package org.incidentatlas.intake.desk;

import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.GazetteerIndex;

/**
 * What rows are placed by.
 *
 * @param boundaries the set in use
 * @param gazetteer its units, the places, and the names that people recorded
 */
public record ImportGround(BoundaryIndex boundaries, GazetteerIndex gazetteer) {

    /** Whether a row is placed alike on both. */
    boolean isSameAs(ImportGround other) {
        return boundaries.set().id().equals(other.boundaries.set().id())
                && boundaries.set().checksum().equals(other.boundaries.set().checksum())
                && gazetteer.version().equals(other.gazetteer.version());
    }
}
