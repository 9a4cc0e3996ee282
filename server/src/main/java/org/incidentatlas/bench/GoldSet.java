package org.incidentatlas.bench;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.incidentatlas.gazetteer.PlaceLevel;

/**
 * The gold set.
 *
 * @param names written by hand, with the place meant
 * @param typos seeded misspellings
 * @param negatives texts that name no place of the country
 */
public record GoldSet(List<GoldRow> names, List<GoldRow> typos, List<GoldRow> negatives) {

    private static final Set<String> OTHER_NAMES = Set.of("alias", "code", "ISO code");
    private static final Set<String> SCRIPTS = Set.of("Dari", "Pashto");

    public GoldSet {
        names = List.copyOf(names);
        typos = List.copyOf(typos);
        negatives = List.copyOf(negatives);
    }

    public List<GoldRow> all() {
        return Stream.of(names, typos, negatives).flatMap(List::stream).toList();
    }

    /** The half alone. */
    public GoldSet half(GoldRow.Half half) {
        return only(row -> row.half() == half);
    }

    /** Only units by their names: no towns and sites, no renames and codes; for searches that know nothing else. */
    GoldSet unitsByName() {
        Predicate<GoldRow> unit = row -> !OTHER_NAMES.contains(row.kind())
                && row.expected().stream().allMatch(id -> id.startsWith("AF"))
                && row.level() != PlaceLevel.LOCALITY;
        return only(unit);
    }

    private GoldSet only(Predicate<GoldRow> wanted) {
        return new GoldSet(
                names.stream().filter(wanted).toList(),
                typos.stream().filter(wanted).toList(),
                negatives.stream().filter(wanted).toList());
    }

    /** Spellings of provinces in Latin letters, one typo aside. */
    static boolean isProvinceVariant(GoldRow row) {
        return isNameOf(row, PlaceLevel.ADM1) && !SCRIPTS.contains(row.language());
    }

    /** Spellings of districts in Latin letters. */
    static boolean isDistrictVariant(GoldRow row) {
        return isNameOf(row, PlaceLevel.ADM2) && !SCRIPTS.contains(row.language());
    }

    /** Names of provinces and districts in Dari or Pashto. */
    static boolean isScript(GoldRow row) {
        return row.level() != null && !row.mustAbstain() && SCRIPTS.contains(row.language());
    }

    private static boolean isNameOf(GoldRow row, PlaceLevel level) {
        return row.level() == level && !row.mustAbstain() && !row.kind().contains("typo");
    }
}
