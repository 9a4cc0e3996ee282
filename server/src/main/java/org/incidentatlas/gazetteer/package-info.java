/**
 * Places and their names in both scripts, and the decision that turns a name into ranked candidates with reasons.
 *
 * <p>{@link org.incidentatlas.gazetteer.GazetteerIndex} holds all names, {@link org.incidentatlas.gazetteer.Geocoder}
 * answers for one name, {@link org.incidentatlas.gazetteer.PlaceResolver} places whole rows of a record.
 *
 * <p>Invariants: nothing here reads or writes anything; the same index and text give the same answer; scores lie between 0
 * and 1 and those of one answer sum to at most 1; a name that several places bear equally is never in the band accept; a
 * row never leaves the units that its own columns name and is never placed more exactly than is known.
 */
@NullMarked
package org.incidentatlas.gazetteer;

import org.jspecify.annotations.NullMarked;
