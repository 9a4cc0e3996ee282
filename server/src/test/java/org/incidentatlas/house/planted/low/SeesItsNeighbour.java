package org.incidentatlas.house.planted.low;

import org.incidentatlas.house.planted.beside.Neighbour;

/** Breaks a rule on purpose: it uses a package on its own line. */
public record SeesItsNeighbour(Neighbour neighbour) {}
