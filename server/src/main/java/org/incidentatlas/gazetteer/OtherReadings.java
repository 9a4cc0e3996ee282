package org.incidentatlas.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Further ways to read a text that looked like one plain name and is no name that is known. */
final class OtherReadings {

    private OtherReadings() {}

    /** German writes "Dschuzdschan" and "Tschisht" where English has "Jowzjan" and "Chisht". */
    static Optional<PlaceText> german(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.contains("sch")) {
            return Optional.empty();
        }
        String read = lower.replace("dsch", "j")
                .replace("tsch", "ch")
                .replace("chsch", "khsh")
                .replace("sch", "sh");
        return Optional.of(named(read, List.of()));
    }

    /**
     * "Charkh Logar", "گلران هرات": the last word is a province, what stands before it a place in it.
     *
     * @param isProvince whether a province bears the name
     */
    static Optional<PlaceText> withProvince(Folded name, String text, Predicate<String> isProvince) {
        int last = text.lastIndexOf(' ');
        if (name.words().size() < 2 || last < 1) {
            return Optional.empty();
        }
        String province = text.substring(last + 1);
        return isProvince.test(province)
                ? Optional.of(named(text.substring(0, last).strip(), List.of(province)))
                : Optional.empty();
    }

    private static PlaceText named(String name, List<String> containers) {
        return new PlaceText(name, PlaceText.Relation.AT, List.of(name), List.of(), containers, List.of(), null, false);
    }
}
