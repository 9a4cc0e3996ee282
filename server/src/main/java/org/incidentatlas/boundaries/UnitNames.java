package org.incidentatlas.boundaries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of a unit.
 *
 * @param english the name in the code list, in Latin letters
 * @param dari in Arabic script, or null
 * @param pashto in Arabic script, or null
 * @param others further names and spellings, in any script
 */
public record UnitNames(
        String english, @Nullable String dari, @Nullable String pashto, List<String> others) {

    public UnitNames {
        others = List.copyOf(others);
    }
}
