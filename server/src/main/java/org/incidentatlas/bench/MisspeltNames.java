package org.incidentatlas.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentatlas.gazetteer.PlaceLevel;

/**
 * Writes the misspelt names of the gold set: the official names of provinces and districts with one or two seeded slips,
 * with and without the province.
 *
 * <p>A draw that gives another unit's official name is drawn anew, because no one could say what was meant; one that is
 * merely close to another name stays. The slips of a name depend on the seed, the case and the unit alone, so that a new
 * unit changes none of the others.
 */
public final class MisspeltNames {

    /** The seed of the table that is kept. */
    public static final long SEED = 7;

    private static final String OFFICIAL = "official";
    private static final int ROUNDS_ALONE = 3;
    private static final int ROUNDS_IN_PROVINCE = 2;
    private static final int ROUNDS_OF_PROVINCES = 8;
    private static final int LEAST_LETTERS_FOR_TWO = 7;

    private final List<GoldRow> official;
    private final Set<String> letters;
    private final long seed;
    private final Set<GoldRow> rows = new LinkedHashSet<>();

    private MisspeltNames(List<GoldRow> official, long seed) {
        this.official = official;
        this.letters = official.stream().map(row -> letters(row.text())).collect(Collectors.toSet());
        this.seed = seed;
    }

    /** @param names the gold set's table of names, whose official names are misspelt */
    public static List<GoldRow> of(List<GoldRow> names, long seed) {
        List<GoldRow> official =
                names.stream().filter(row -> row.kind().equals(OFFICIAL)).toList();
        return new MisspeltNames(official, seed).all();
    }

    private List<GoldRow> all() {
        for (GoldRow name : official) {
            if (name.level() == PlaceLevel.ADM1) {
                draw(name, "one typo in a province", 1, ROUNDS_OF_PROVINCES);
            } else {
                district(name);
            }
        }
        return List.copyOf(rows);
    }

    private void district(GoldRow name) {
        boolean longEnough = letters(name.text()).length() >= LEAST_LETTERS_FOR_TWO;
        // Official names that several districts bear are asked with their province only.
        if (name.within() == null) {
            draw(name, "one typo", 1, ROUNDS_ALONE);
            draw(name, "two typos", 2, longEnough ? 1 : 0);
        }
        draw(name, "one typo, parent given", 1, ROUNDS_IN_PROVINCE);
        draw(name, "two typos, parent given", 2, longEnough ? 1 : 0);
        draw(name, "one typo, parent in words", 1, 1);
    }

    private void draw(GoldRow name, String kind, int edits, int rounds) {
        String id = name.expected().get(0);
        Slips slips = new Slips(seed * 1_000_003 + (kind + "/" + id).hashCode());
        for (int round = 0; round < rounds; round++) {
            rows.add(row(name, kind, misspelt(name.text(), edits, slips)));
        }
    }

    private String misspelt(String name, int edits, Slips slips) {
        String slipped;
        do {
            slipped = slips.misspell(name, edits);
        } while (letters.contains(letters(slipped)));
        return slipped;
    }

    private GoldRow row(GoldRow name, String kind, String slipped) {
        boolean inWords = kind.endsWith("in words");
        return new GoldRow(
                inWords ? slipped + " district, " + nameOf(name.province()) : slipped,
                kind.endsWith("given") ? name.province() : null,
                inWords ? null : name.level(),
                name.expected(),
                null,
                kind,
                name.language(),
                name.province(),
                name.group(),
                name.half(),
                "generator, seed " + seed,
                "from " + name.text());
    }

    private String nameOf(String province) {
        return official.stream()
                .filter(row -> row.expected().contains(province))
                .map(GoldRow::text)
                .findFirst()
                .orElseThrow();
    }

    private static String letters(String name) {
        List<String> kept = new ArrayList<>();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> kept.add(Character.toString(letter)));
        return String.join("", kept);
    }
}
