package org.incidentatlas.gazetteer;

import java.util.List;

/** Keeps sets of places that are not administrative units, and of further names for units and places. */
public interface PlaceStore {

    /**
     * Saves a set in place of the one of its id, if there is one; all of it, or nothing.
     *
     * @throws IllegalArgumentException when two places have one id, be it within the set or with another one, or a text
     *     cannot be stored
     */
    void save(PlaceSet set, List<Place> places, List<Alias> aliases);

    /** Forgets a set with its places and aliases; false when there is none of this id. */
    boolean remove(String setId);

    /** The sets by id. */
    List<StoredPlaceSet> sets();

    /** Every place of every set, ordered by id (by code point); names in the order given. */
    List<Place> places();

    /** Every alias, by set, in the order given. */
    List<Alias> aliases();
}
