package org.incidentatlas.gazetteer;

import java.util.List;
import org.incidentatlas.boundaries.AdminUnit;

/**
 * All that an index is built from.
 *
 * @param units of one boundary set, in any order; every unit becomes a place, and so does their country
 * @param aliases further names of units and places; those of unknown ids are passed over
 * @param places everything else that has a name
 * @param elsewhere names known for something else; those of the units' own country are passed over
 * @param apart names that resemble a place's name and mean another place
 */
public record GazetteerContents(
        List<AdminUnit> units,
        List<Alias> aliases,
        List<Place> places,
        List<NameElsewhere> elsewhere,
        List<NameApart> apart) {

    public GazetteerContents {
        units = List.copyOf(units);
        aliases = List.copyOf(aliases);
        places = List.copyOf(places);
        elsewhere = List.copyOf(elsewhere);
        apart = List.copyOf(apart);
    }

    /** Contents without any list of names that mean something else. */
    public GazetteerContents(List<AdminUnit> units, List<Alias> aliases, List<Place> places) {
        this(units, aliases, places, List.of(), List.of());
    }
}
