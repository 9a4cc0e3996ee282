package org.incidentatlas.gazetteer;

import java.util.List;

/** Keeps the places that are not administrative units. */
public interface PlaceStore {

    /** Replaces all places that came from the data set by the given ones, or changes nothing. */
    void replace(String dataSet, List<Place> places);

    /** Every place, ordered by id (by code point); names in the order given. */
    List<Place> places();
}
