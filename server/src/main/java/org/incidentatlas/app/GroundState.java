package org.incidentatlas.app;

/**
 * Tells one state of the stored boundaries and places from another.
 *
 * @param inUse the id of the boundary set in use
 * @param boundaries the number of changes of boundary sets so far
 * @param places the number of changes of sets of places so far
 */
record GroundState(String inUse, long boundaries, long places) {}
