package org.incidentatlas.app;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.GazetteerContents;
import org.incidentatlas.gazetteer.NameApart;
import org.incidentatlas.gazetteer.NameElsewhere;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.intake.csv.AliasRows;

/** The further names that come with the program, and those that name no place here. */
final class BuiltInNames {

    private static final String ALIASES = "aliases";
    private static final String ELSEWHERE = "names-elsewhere";

    private BuiltInNames() {}

    static List<Alias> aliases() {
        return AliasRows.aliases(
                        DataSets.text(ALIASES, "aliases.csv"), AliasRows.sources(DataSets.text(ALIASES, "sources.csv")))
                .whole();
    }

    private static List<NameApart> apart() {
        return AliasRows.apart(DataSets.text(ALIASES, "names_apart.csv")).whole();
    }

    private static List<NameElsewhere> elsewhere() {
        return AliasRows.elsewhere(DataSets.text(ELSEWHERE, "names_elsewhere.csv"))
                .whole();
    }

    /**
     * What an index is built from.
     *
     * @param further names that were loaded or recorded; they follow those that come with the program
     */
    static GazetteerContents contents(List<AdminUnit> units, List<Alias> further, List<Place> places) {
        List<Alias> aliases = new ArrayList<>(aliases());
        aliases.addAll(further);
        return new GazetteerContents(units, aliases, places, elsewhere(), apart());
    }
}
