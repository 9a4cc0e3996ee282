package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.boundaries.AdminUnit;

/**
 * Gives another spelling of a name to every unit that officially bears the name. Lists write "Moqor" beside the Muqur they
 * speak of; without this the spelling would pick that one and hide that there are two.
 */
final class SharedSpellings {

    private SharedSpellings() {}

    /** The aliases with those added that follow for units of the same official name and level. */
    static List<Alias> spread(List<AdminUnit> units, List<Alias> aliases) {
        Map<String, List<AdminUnit>> sameName = new HashMap<>();
        Map<String, AdminUnit> byCode = new HashMap<>();
        for (AdminUnit unit : units) {
            byCode.put(unit.pcode(), unit);
            sameName.computeIfAbsent(key(unit), name -> new ArrayList<>(1)).add(unit);
        }
        List<Alias> all = new ArrayList<>(aliases);
        for (Alias alias : aliases) {
            AdminUnit unit = byCode.get(alias.placeId());
            if (unit != null && isSpelling(alias, unit)) {
                for (AdminUnit twin : sameName.getOrDefault(key(unit), List.of())) {
                    if (twin != unit) {
                        all.add(new Alias(twin.pcode(), alias.text(), alias.kind(), alias.source(), alias.author()));
                    }
                }
            }
        }
        return all;
    }

    private static String key(AdminUnit unit) {
        return unit.level() + " " + Folded.of(unit.names().english()).key();
    }

    /** A spelling of the official name; another name altogether is the unit's own. */
    private static boolean isSpelling(Alias alias, AdminUnit unit) {
        return alias.kind() != PlaceName.Kind.CODE
                && alias.author() == null
                && UnitPlaces.isSpellingOf(alias.text(), unit.names());
    }
}
