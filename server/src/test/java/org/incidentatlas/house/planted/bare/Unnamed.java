package org.incidentatlas.house.planted.bare;

/** Breaks rules on purpose: its package has no place in the order and no package-info. */
public final class Unnamed {}
