package org.incidentatlas.boundaries;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The country that files of outlines draw, as far as they say.
 *
 * @param code the P-code of the country: the letters that its units' codes begin with, else its alpha-3 code
 * @param alpha3 ISO 3166-1 alpha-3 where there is such a code, else the letters found
 * @param name its name
 */
record DrawnCountry(String code, String alpha3, String name) {

    private static final List<String> COUNTRY_CODE_FIELDS = List.of("adm0_pcode", "admin0pcode", "adm0pcode");
    private static final List<String> CODE_FIELDS = List.of(
            "adm0_pcode", "admin0pcode", "adm0pcode", "iso3", "iso_3", "iso_a3", "adm0_a3", "shapegroup", "gid_0");
    private static final List<String> NAME_FIELDS =
            List.of("adm0_en", "adm0_name", "admin0name_en", "admin0name", "adm0_name_en", "country");
    private static final List<String> UNIT_CODE_FIELDS =
            List.of("adm2_pcode", "admin2pcode", "adm2pcode", "adm1_pcode", "admin1pcode", "adm1pcode");

    private static final Pattern LETTERS = Pattern.compile("([A-Za-z]{2,3})[0-9].*");

    /** A country by the operator's word, which goes before what files say. */
    static DrawnCountry stated(String code, List<OutlineFeature> features) {
        String alpha3 = Countries.alpha3(code);
        return new DrawnCountry(
                prefix(features).orElse(alpha3), alpha3, name(features).orElseGet(() -> Countries.name(alpha3)));
    }

    /** The country that most features name by a field of their own, else by the letters of their codes. */
    static Optional<DrawnCountry> of(List<OutlineFeature> features) {
        Optional<String> prefix = prefix(features);
        Optional<String> named = most(features, CODE_FIELDS).filter(code -> code.matches("[A-Za-z]{2,3}"));
        return named.or(() -> prefix).map(code -> {
            String alpha3 = Countries.alpha3(code);
            return new DrawnCountry(
                    prefix.orElse(code.toUpperCase(Locale.ROOT)),
                    alpha3,
                    name(features).orElseGet(() -> Countries.name(alpha3)));
        });
    }

    /** Whether the set draws this country, by any of the codes that countries go by. */
    boolean isDrawnBy(BoundaryIndex index) {
        if (alpha3.equals(index.set().country())) {
            return true;
        }
        return index.units(AdminLevel.COUNTRY).stream()
                .anyMatch(unit -> Countries.alpha3(unit.pcode()).equals(alpha3)
                        || unit.pcode().equals(code));
    }

    /** What the country goes by in the codes of the files: its own, else the letters that those of its units begin with. */
    private static Optional<String> prefix(List<OutlineFeature> features) {
        Optional<String> own = most(features, COUNTRY_CODE_FIELDS);
        if (own.isPresent()) {
            return own;
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (OutlineFeature feature : features) {
            value(feature, UNIT_CODE_FIELDS)
                    .map(LETTERS::matcher)
                    .filter(Matcher::matches)
                    .ifPresent(matched -> counts.merge(matched.group(1).toUpperCase(Locale.ROOT), 1, Integer::sum));
        }
        return most(counts);
    }

    private static Optional<String> name(List<OutlineFeature> features) {
        return most(features, NAME_FIELDS);
    }

    private static Optional<String> most(List<OutlineFeature> features, List<String> fields) {
        Map<String, Integer> counts = new TreeMap<>();
        features.forEach(feature -> value(feature, fields).ifPresent(text -> counts.merge(text, 1, Integer::sum)));
        return most(counts);
    }

    private static Optional<String> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static Optional<String> value(OutlineFeature feature, List<String> fields) {
        return feature.fields().entrySet().stream()
                .filter(field -> fields.contains(field.getKey().toLowerCase(Locale.ROOT)))
                .map(field -> field.getValue().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
