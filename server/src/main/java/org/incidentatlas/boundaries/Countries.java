package org.incidentatlas.boundaries;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Codes of countries by ISO 3166-1, as far as the Java platform knows them; other codes pass through as they are. */
public final class Countries {

    private static final Map<String, String> ALPHA3_BY_ALPHA2 = new HashMap<>();
    private static final Map<String, String> ALPHA2_BY_ALPHA3 = new HashMap<>();

    private static final Set<String> NAMES = new HashSet<>();

    static {
        for (String alpha2 : Locale.getISOCountries()) {
            String alpha3 = locale(alpha2).getISO3Country();
            ALPHA3_BY_ALPHA2.put(alpha2, alpha3);
            ALPHA2_BY_ALPHA3.put(alpha3, alpha2);
            NAMES.add(locale(alpha2).getDisplayCountry(Locale.ENGLISH));
        }
    }

    private Countries() {}

    /** The alpha-3 code for an alpha-2 or alpha-3 code in any case; a code that is neither in upper case. */
    public static String alpha3(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return ALPHA3_BY_ALPHA2.getOrDefault(upper, upper);
    }

    /** The alpha-2 code for an alpha-3 code; a code that is none as it is. */
    public static String alpha2(String alpha3) {
        return ALPHA2_BY_ALPHA3.getOrDefault(alpha3, alpha3);
    }

    /** The country's English name; the code itself when nothing is known of it. */
    public static String name(String alpha3) {
        String alpha2 = ALPHA2_BY_ALPHA3.get(alpha3);
        return alpha2 == null ? alpha3 : locale(alpha2).getDisplayCountry(Locale.ENGLISH);
    }

    /** Whether it is the English name of a country. */
    public static boolean isName(String name) {
        return NAMES.contains(name);
    }

    private static Locale locale(String alpha2) {
        return new Locale.Builder().setRegion(alpha2).build();
    }
}
