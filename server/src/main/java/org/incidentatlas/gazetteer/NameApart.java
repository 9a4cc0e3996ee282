package org.incidentatlas.gazetteer;

/**
 * A name that looks like a misspelling of a place's name but means another place, whether or not that one is known here.
 *
 * @param name the name that means another place
 * @param placeId the place it must not be taken for; the P-code for a unit
 * @param own that place's own name, which the other one resembles
 */
public record NameApart(String name, String placeId, String own) {}
