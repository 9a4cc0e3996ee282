package org.incidentatlas.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names that must not be matched to a place here because they are known for something else: countries and cities abroad,
 * parties, peoples, people, days and months, and words that reports use next to place names.
 *
 * <p>Names are compared by their broad spelling: consonants as they are, vowels that are confused made equal, so that
 * "Taleban" is known too. A name that this country has as well stays a place: the caller asks here only after no place bears
 * the name exactly. What is asked costs one look-up of a key that is made in one pass.
 */
final class NamesElsewhere {

    private static final char ARABIC = '\u0627';

    /**
     * What a name is known for.
     *
     * @param country the country that it lies in or names, or null
     * @param noPlace whether it is a word that names no place
     */
    record Meaning(@Nullable String country, boolean noPlace) {

        /** Of a name that is not known. */
        static final Meaning NONE = new Meaning(null, false);

        Meaning and(Meaning other) {
            return new Meaning(country == null ? other.country : country, noPlace || other.noPlace);
        }
    }

    private final Map<String, Meaning> meanings = new HashMap<>();

    /**
     * @param names the list; countries and places of the loaded country are passed over
     * @param loaded code of the country whose places are matched
     */
    NamesElsewhere(List<NameElsewhere> names, Optional<String> loaded) {
        Map<String, String> titles = new HashMap<>();
        for (NameElsewhere name : names) {
            String country = name.country();
            if (country != null && name.kind() == NameElsewhere.Kind.COUNTRY) {
                titles.putIfAbsent(country, name.name());
            }
        }
        for (NameElsewhere name : names) {
            String country = name.country();
            boolean here = country != null && loaded.filter(country::equals).isPresent();
            if (!here) {
                String title = country == null ? null : titles.getOrDefault(country, country);
                meanings.merge(broad(Folded.of(name.name())), new Meaning(title, country == null), Meaning::and);
            }
        }
    }

    Meaning meaning(Folded name) {
        return meanings.getOrDefault(broad(name), Meaning.NONE);
    }

    /** The country that the name is known to lie in, or that it names. */
    Optional<String> country(Folded name) {
        return Optional.ofNullable(meaning(name).country());
    }

    /** Whether the name is a word that names no place. */
    boolean isNoPlace(Folded name) {
        return meaning(name).noPlace();
    }

    /** The broad spelling, the two scripts kept apart: short vowels are not written in one of them. */
    static String broad(Folded name) {
        return name.arabicScript() ? ARABIC + name.broad() : name.broad();
    }
}
