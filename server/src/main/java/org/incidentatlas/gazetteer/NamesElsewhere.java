package org.incidentatlas.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private final Map<String, String> countries = new HashMap<>();
    private final Set<String> noPlaces = new HashSet<>();

    /**
     * @param names the list; countries and places of the loaded country are passed over
     * @param loaded code of the country whose places are matched
     */
    NamesElsewhere(List<NameElsewhere> names, Optional<String> loaded) {
        Map<String, String> titles = new HashMap<>();
        for (NameElsewhere name : names) {
            String country = name.country();
            String key = broad(Folded.of(name.name()));
            if (country == null) {
                noPlaces.add(key);
                continue;
            }
            if (name.kind() == NameElsewhere.Kind.COUNTRY) {
                titles.putIfAbsent(country, name.name());
            }
            if (loaded.filter(country::equals).isEmpty()) {
                countries.putIfAbsent(key, country);
            }
        }
        countries.replaceAll((key, country) -> titles.getOrDefault(country, country));
    }

    /** The country that the name is known to lie in, or that it names. */
    Optional<String> country(Folded name) {
        return Optional.ofNullable(countries.get(broad(name)));
    }

    /** Whether the name is a word that names no place. */
    boolean isNoPlace(Folded name) {
        return noPlaces.contains(broad(name));
    }

    /** The broad spelling, the two scripts kept apart: short vowels are not written in one of them. */
    static String broad(Folded name) {
        return name.arabicScript() ? ARABIC + name.broad() : name.broad();
    }
}
