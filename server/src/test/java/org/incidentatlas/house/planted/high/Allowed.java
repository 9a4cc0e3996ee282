package org.incidentatlas.house.planted.high;

import org.incidentatlas.house.planted.beside.Neighbour;

/** Breaks nothing: it uses a package on a line above. */
public record Allowed(Neighbour neighbour) {}
