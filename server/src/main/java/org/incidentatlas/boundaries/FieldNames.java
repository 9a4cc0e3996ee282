package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Knows the field names of the two families of open boundary files, in any case of letters:
 *
 * <ul>
 *   <li>OCHA's common operational data sets (COD-AB): {@code ADM2_PCODE}, {@code ADM2_EN}, {@code ADM2_DA} or {@code _DR} or
 *       {@code _FA} (Dari), {@code ADM2_PA} or {@code _PS} (Pashto), {@code ADM2ALT1EN} …, {@code validOn}; newer issues
 *       {@code adm2_pcode}, {@code adm2_name}; older ones {@code admin2Pcode}, {@code admin2Name_en};
 *   <li>geoBoundaries: {@code shapeName}, {@code shapeType}, without P-codes.
 * </ul>
 */
final class FieldNames {

    private static final int DEEPEST_LEVEL = 4;

    private static final List<String> DAY = List.of("validon", "valid_on", "date");

    private FieldNames() {}

    /** Reads each feature as a unit. Features that cannot be are reported and left out. */
    static List<DraftUnit> read(OutlineFile file, Findings findings) {
        file.features().forEach(feature -> checkText(file.name(), feature, findings));
        Set<String> present = present(file);
        if (isGeoBoundaries(present)) {
            return geoBoundaries(file, findings);
        }
        OptionalInt level = level(present);
        if (level.isPresent()) {
            return commonOperational(file, level.getAsInt(), findings);
        }
        findings.add(Finding.error(
                file.name(),
                "fields-unknown",
                "no field names of COD-AB (ADM2_PCODE, ADM2_EN …) or geoBoundaries (shapeName, shapeType); the file has "
                        + (present.isEmpty() ? "none" : String.join(", ", present))));
        return List.of();
    }

    /** True when the layer's fields are those of the country, of provinces or of districts. */
    static boolean isOfUnits(OutlineFile layer) {
        Set<String> present = present(layer);
        return isGeoBoundaries(present) || level(present).orElse(DEEPEST_LEVEL) <= AdminLevel.ADM2.ordinal();
    }

    /** Which field of the file was taken for what, as the file spells it; what it does not have is absent. */
    static SortedMap<String, String> recognised(OutlineFile file) {
        Set<String> present = present(file);
        Map<String, List<String>> meanings = isGeoBoundaries(present)
                ? Map.of("name", List.of("shapename"), "level", List.of("shapetype"))
                : meanings(level(present).orElse(0));
        SortedMap<String, String> recognised = new TreeMap<>();
        meanings.forEach((meaning, names) -> file.features().stream()
                .flatMap(feature -> feature.fields().keySet().stream())
                .filter(name -> names.contains(lower(name)))
                .min(Comparator.comparingInt(name -> names.indexOf(lower(name))))
                .ifPresent(name -> recognised.put(meaning, name)));
        return recognised;
    }

    private static Map<String, List<String>> meanings(int level) {
        Map<String, List<String>> meanings = new TreeMap<>();
        meanings.put("code", code(level));
        meanings.put("name", name(level));
        meanings.put("name in Dari", dari(level));
        meanings.put("name in Pashto", pashto(level));
        meanings.put("day", DAY);
        if (level > 0) {
            meanings.put("code of the unit above", code(level - 1));
            meanings.put("name of the unit above", name(level - 1));
        }
        return meanings;
    }

    private static Set<String> present(OutlineFile file) {
        Set<String> present = new LinkedHashSet<>();
        file.features().forEach(feature -> feature.fields().keySet().forEach(name -> present.add(lower(name))));
        return present;
    }

    private static boolean isGeoBoundaries(Set<String> present) {
        return present.contains("shapename") || present.contains("shapetype");
    }

    /** The deepest level of which a code or name is present. */
    private static OptionalInt level(Set<String> present) {
        return IntStream.rangeClosed(0, DEEPEST_LEVEL)
                .filter(level -> present.stream().anyMatch(code(level)::contains)
                        || present.stream().anyMatch(name(level)::contains))
                .max();
    }

    /** A code or name with a sign that nobody can see would be another code or name than it seems. */
    private static void checkText(String file, OutlineFeature feature, Findings findings) {
        feature.fields().forEach((name, value) -> {
            boolean code = lower(name).endsWith("pcode");
            boolean read = code || lower(name).startsWith("adm") || lower(name).startsWith("shape");
            if (read && value.codePoints().anyMatch(sign -> isUnreadable(sign, code))) {
                findings.add(Finding.error(
                                file,
                                "control-character",
                                "the text holds a control character, one that turns the direction of writing, or half a"
                                        + " character")
                        .at(feature.number())
                        .in(name));
            }
        });
    }

    /** Published names do end in a line break, which is left out as blanks are; a code must be exact. */
    private static boolean isUnreadable(int sign, boolean inCode) {
        return Character.getType(sign) == Character.SURROGATE
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069)
                || (Character.isISOControl(sign) && (inCode || !Character.isWhitespace(sign)));
    }

    private static List<DraftUnit> commonOperational(OutlineFile file, int level, Findings findings) {
        if (level > 2) {
            findings.add(Finding.error(
                    file.name(),
                    "level",
                    "the file holds units of level " + level + "; give provinces (level 1) or districts (level 2)"));
            return List.of();
        }
        List<DraftUnit> units = new ArrayList<>();
        for (OutlineFeature feature : file.features()) {
            Map<String, String> fields = lowerCased(feature);
            DraftUnit unit = new DraftUnit(
                    file.name(),
                    feature.number(),
                    AdminLevel.values()[level],
                    first(fields, code(level)),
                    first(fields, name(level)),
                    first(fields, dari(level)),
                    first(fields, pashto(level)),
                    all(fields, suffixed(level, "alt1en", "alt2en", "alt1da", "alt2da", "_alt1_en", "_name1", "_ref")),
                    level == 0 ? null : first(fields, code(level - 1)),
                    level == 0 ? null : first(fields, name(level - 1)),
                    first(fields, DAY),
                    feature.geometry());
            if (unit.pcode() == null && unit.name() == null) {
                findings.add(unit.error("unit-without-code-and-name", "the feature has neither a P-code nor a name")
                        .in("ADM" + level + "_PCODE"));
            } else {
                units.add(unit);
            }
        }
        return units;
    }

    private static List<DraftUnit> geoBoundaries(OutlineFile file, Findings findings) {
        List<DraftUnit> units = new ArrayList<>();
        for (OutlineFeature feature : file.features()) {
            Map<String, String> fields = lowerCased(feature);
            String type = fields.getOrDefault("shapetype", "");
            @Nullable AdminLevel level = levelNamed(type);
            if (level == null) {
                findings.add(
                        Finding.error(file.name(), "level", "shapeType is ADM0, ADM1 or ADM2, not \"" + type + "\"")
                                .at(feature.number())
                                .in("shapeType"));
                continue;
            }
            units.add(new DraftUnit(
                    file.name(),
                    feature.number(),
                    level,
                    null,
                    fields.get("shapename"),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    feature.geometry()));
        }
        return units;
    }

    private static @Nullable AdminLevel levelNamed(String shapeType) {
        return switch (shapeType.toUpperCase(Locale.ROOT)) {
            case "ADM0" -> AdminLevel.COUNTRY;
            case "ADM1" -> AdminLevel.ADM1;
            case "ADM2" -> AdminLevel.ADM2;
            default -> null;
        };
    }

    private static List<String> code(int level) {
        return List.of("adm" + level + "_pcode", "admin" + level + "pcode", "adm" + level + "pcode");
    }

    private static List<String> name(int level) {
        return List.of(
                "adm" + level + "_en",
                "adm" + level + "_name",
                "admin" + level + "name_en",
                "admin" + level + "name",
                "adm" + level + "_name_en");
    }

    private static List<String> dari(int level) {
        return suffixed(level, "_da", "_dr", "_fa", "_prs");
    }

    private static List<String> pashto(int level) {
        return suffixed(level, "_pa", "_ps", "_pu", "_pus");
    }

    private static List<String> suffixed(int level, String... suffixes) {
        List<String> names = new ArrayList<>();
        for (String suffix : suffixes) {
            names.add("adm" + level + suffix);
            names.add("admin" + level + "name" + suffix);
        }
        return names;
    }

    private static Map<String, String> lowerCased(OutlineFeature feature) {
        Map<String, String> fields = new TreeMap<>();
        feature.fields().forEach((name, value) -> {
            if (!value.isBlank()) {
                // A line break inside a name would begin a line of its own in every list and log.
                fields.putIfAbsent(lower(name), value.strip().replaceAll("\\h*\\v+\\s*", " "));
            }
        });
        return fields;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String first(Map<String, String> fields, List<String> names) {
        return names.stream()
                .filter(fields::containsKey)
                .findFirst()
                .map(fields::get)
                .orElse(null);
    }

    private static List<String> all(Map<String, String> fields, List<String> names) {
        return names.stream().filter(fields::containsKey).map(fields::get).toList();
    }
}
