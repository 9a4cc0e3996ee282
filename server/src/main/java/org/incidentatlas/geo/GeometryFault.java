package org.incidentatlas.geo;

/**
 * One reason why a geometry is not valid.
 *
 * @param code lower-case words joined by hyphens: {@code self-intersection}, {@code hole-outside-shell} …
 * @param message in plain words, with the place
 * @param x where it was found, in the geometry's own units; not a number when it has no place
 * @param y likewise
 */
public record GeometryFault(String code, String message, double x, double y) {}
