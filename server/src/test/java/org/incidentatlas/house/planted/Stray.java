package org.incidentatlas.house.planted;

/** Breaks a rule on purpose: it stands in the root package. */
public final class Stray {}
