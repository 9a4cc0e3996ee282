package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Something with a name on the map: an administrative unit, a settlement, a site or a region.
 *
 * @param id the P-code of a unit, else the id in the list of localities, such as {@code dasht-e-barchi}
 * @param name the name shown
 * @param names all names, {@code name} among them
 * @param level what it is
 * @param kind a finer word, such as {@code city}, {@code quarter}, {@code mosque}; the level's word for units
 * @param pcode the unit itself, or the district that holds the place; null for a region and the country
 * @param units the P-codes a region spans; empty for everything else
 * @param parent the id of the place it lies in when that is not an administrative unit, else null
 * @param point where it is, or null when that is not known
 * @param pointBasis what the point rests on
 * @param pointSource the page the point was published on, or null
 * @param tier how freely its names are matched
 */
public record Place(
        String id,
        String name,
        List<PlaceName> names,
        PlaceLevel level,
        String kind,
        @Nullable String pcode,
        List<String> units,
        @Nullable String parent,
        @Nullable LonLat point,
        PointBasis pointBasis,
        @Nullable String pointSource,
        Tier tier) {

    public Place {
        names = List.copyOf(names);
        units = List.copyOf(units);
    }

    /** A place whose misspelt names are recognised. */
    public Place(
            String id,
            String name,
            List<PlaceName> names,
            PlaceLevel level,
            String kind,
            @Nullable String pcode,
            List<String> units,
            @Nullable String parent,
            @Nullable LonLat point,
            PointBasis pointBasis,
            @Nullable String pointSource) {
        this(id, name, names, level, kind, pcode, units, parent, point, pointBasis, pointSource, Tier.CORE);
    }

    /** With the names appended that it does not bear yet, letter by letter. */
    Place withNames(List<PlaceName> further) {
        List<PlaceName> all = new ArrayList<>(names);
        for (PlaceName name : further) {
            if (all.stream().noneMatch(known -> known.text().equals(name.text()))) {
                all.add(name);
            }
        }
        return new Place(id, this.name, all, level, kind, pcode, units, parent, point, pointBasis, pointSource, tier);
    }
}
