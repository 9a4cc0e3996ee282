package org.incidentatlas.gazetteer;

import java.util.List;
import org.incidentatlas.boundaries.AdminUnit;

/**
 * All that an index is built from.
 *
 * @param units of one boundary set, in any order; every unit becomes a place, and so does their country
 * @param aliases further names of units and places; those of unknown ids are passed over
 * @param places everything else that has a name
 */
public record GazetteerContents(List<AdminUnit> units, List<Alias> aliases, List<Place> places) {

    public GazetteerContents {
        units = List.copyOf(units);
        aliases = List.copyOf(aliases);
        places = List.copyOf(places);
    }
}
