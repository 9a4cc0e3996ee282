package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.UnitNames;
import org.jspecify.annotations.Nullable;

/** Administrative units as places with all their known names. */
final class UnitPlaces {

    /** What the code list writes beside a district that holds its province's capital; it is no name. */
    private static final String CENTRE = "Centre";

    private static final double SAME_NAME_SPELT_OTHERWISE = 0.2;

    private UnitPlaces() {}

    /**
     * The units as places, in the order given. A country that the units name as their parent but that is not among them
     * comes first, under its code; a two-letter code of ISO 3166-1 gets the names of the Unicode locale data.
     */
    static List<Place> of(List<AdminUnit> units, Map<String, List<String>> furtherNames) {
        Map<String, AdminUnit> byCode = new HashMap<>();
        units.forEach(unit -> byCode.put(unit.pcode(), unit));
        Map<String, Place> places = new LinkedHashMap<>();
        for (AdminUnit unit : units) {
            String parent = unit.parent();
            if (unit.level() == AdminLevel.ADM1 && parent != null && !byCode.containsKey(parent)) {
                places.putIfAbsent(parent, country(parent));
            }
        }
        for (AdminUnit unit : units) {
            places.put(unit.pcode(), place(unit, furtherNames.getOrDefault(unit.pcode(), List.of())));
        }
        return List.copyOf(places.values());
    }

    private static Place country(String code) {
        boolean known = code.matches("[A-Z]{2}");
        Locale country = known ? new Locale.Builder().setRegion(code).build() : Locale.ROOT;
        String english = known ? country.getDisplayCountry(Locale.ENGLISH) : code;
        String dari = known ? country.getDisplayCountry(Locale.forLanguageTag("fa")) : code;
        List<PlaceName> names = distinct(
                List.of(new PlaceName(english, PlaceName.Kind.OFFICIAL), new PlaceName(dari, PlaceName.Kind.DARI)));
        return new Place(
                code,
                english,
                names,
                PlaceLevel.COUNTRY,
                "country",
                code,
                List.of(),
                null,
                null,
                PointBasis.REPRESENTATIVE,
                null);
    }

    private static Place place(AdminUnit unit, List<String> further) {
        List<PlaceName> names = names(unit.names());
        further.forEach(name -> add(names, name, kindOf(name, unit.names())));
        return new Place(
                unit.pcode(),
                unit.names().english(),
                distinct(names),
                level(unit.level()),
                kind(unit.level()),
                unit.pcode(),
                List.of(),
                null,
                unit.label(),
                PointBasis.REPRESENTATIVE,
                null);
    }

    private static List<PlaceName> names(UnitNames unit) {
        List<PlaceName> names = new ArrayList<>();
        names.add(new PlaceName(unit.english(), PlaceName.Kind.OFFICIAL));
        add(names, unit.dari(), PlaceName.Kind.DARI);
        add(names, unit.pashto(), PlaceName.Kind.PASHTO);
        for (String other : unit.others()) {
            if (!other.equals(CENTRE)) {
                add(names, other, kindOf(other, unit));
            }
        }
        return names;
    }

    private static void add(List<PlaceName> names, @Nullable String text, PlaceName.Kind kind) {
        if (text != null && !text.isBlank()) {
            names.add(new PlaceName(text, kind));
        }
    }

    private static PlaceName.Kind kindOf(String other, UnitNames unit) {
        return isSpellingOf(other, unit) ? PlaceName.Kind.VARIANT : PlaceName.Kind.ALIAS;
    }

    /** Whether a name is the unit's English or Dari name spelt in another way. */
    static boolean isSpellingOf(String other, UnitNames unit) {
        return isSpellingOf(other, unit.english()) || isSpellingOf(other, unit.dari());
    }

    private static boolean isSpellingOf(String other, @Nullable String name) {
        Folded folded = Folded.of(other);
        return name != null
                && SpellingDistance.between(folded, Folded.of(name)) <= SAME_NAME_SPELT_OTHERWISE * folded.length();
    }

    private static List<PlaceName> distinct(List<PlaceName> names) {
        Map<String, PlaceName> byText = new LinkedHashMap<>();
        names.forEach(name -> byText.putIfAbsent(name.text(), name));
        return List.copyOf(byText.values());
    }

    private static PlaceLevel level(AdminLevel level) {
        return switch (level) {
            case COUNTRY -> PlaceLevel.COUNTRY;
            case ADM1 -> PlaceLevel.ADM1;
            case ADM2 -> PlaceLevel.ADM2;
        };
    }

    private static String kind(AdminLevel level) {
        return switch (level) {
            case COUNTRY -> "country";
            case ADM1 -> "province";
            case ADM2 -> "district";
        };
    }
}
