package org.incidentatlas.house.planted.beside;

/** Breaks nothing. */
public record Neighbour(String name) {}
