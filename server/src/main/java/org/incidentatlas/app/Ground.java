package org.incidentatlas.app;

import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryShelf;
import org.incidentatlas.gazetteer.GazetteerIndex;

/**
 * Boundaries and names that a record is read against. When one of them changes, all are replaced together.
 *
 * @param state what the stores held when it was read, or before
 * @param boundaries the set in use
 * @param shelf all sets
 * @param gazetteer the units of the set in use and the places, without the names that people recorded
 */
record Ground(GroundState state, BoundaryIndex boundaries, BoundaryShelf shelf, GazetteerIndex gazetteer) {}
