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

    /** A number that grows with every {@link #save} and {@link #remove} that changes something, by whatever process. */
    long changes();

    /** The sets by id. */
    List<StoredPlaceSet> sets();

    /** Every place of every set, ordered by id (by code point); names in the order given. */
    List<Place> places();

    /**
     * The places of the sets of one country, in the same order.
     *
     * @param country its code of ISO 3166-1, two capital letters
     */
    List<Place> places(String country);

    /** Every alias, by set, in the order given. */
    List<Alias> aliases();

    /** The aliases of the sets of one country, in the same order. */
    List<Alias> aliases(String country);
}
