package org.incidentatlas.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.jspecify.annotations.Nullable;

/**
 * Rows from lists that are not in this repository and that nobody here wrote. They are read where they lie.
 *
 * <p>Who's On First: provinces ({@code region}) and districts ({@code county}) with their names in Latin and Arabic letters.
 * The P-code of a district is that of the unit that the list's own point falls into, so that a point on the wrong side of
 * a border makes a row wrong that is answered rightly; that of a province is the one most of its districts carry. OCHA: the official names of the code list itself.
 */
public final class ExternalRows {

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}' ’ʻʼ`.()-]+");
    private static final Pattern ARABIC = Pattern.compile("[\\p{IsArabic}\\p{M}\\u200c .()-]+");

    private ExternalRows() {}

    /** @param file tab-separated, with a header */
    public static List<GoldRow> whosOnFirst(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).split("\t", -1));
        List<Map<String, String>> table = lines.subList(1, lines.size()).stream()
                .map(line -> row(header, line.split("\t", -1)))
                .toList();
        Map<String, String> provinces = provinces(table);
        Map<String, GoldRow> rows = new LinkedHashMap<>();
        for (Map<String, String> row : table) {
            whosOnFirst(row, provinces)
                    .forEach(one -> rows.putIfAbsent(one.kind() + one.text() + one.within() + one.expected(), one));
        }
        return List.copyOf(rows.values());
    }

    private static Map<String, String> row(List<String> header, String[] fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < header.size(); at++) {
            row.put(header.get(at), at < fields.length ? fields[at] : "");
        }
        return row;
    }

    /** The P-code that most districts of a province carry, by the province's name: provinces come without one. */
    private static Map<String, String> provinces(List<Map<String, String>> table) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Map<String, String> row : table) {
            String code = row.getOrDefault("cod_adm1_pcode", "");
            if ("county".equals(row.get("placetype")) && !code.isEmpty()) {
                counts.computeIfAbsent(row.getOrDefault("wof_region", ""), any -> new LinkedHashMap<>())
                        .merge(code, 1, Integer::sum);
            }
        }
        Map<String, String> provinces = new LinkedHashMap<>();
        counts.forEach((name, codes) -> provinces.put(
                name,
                codes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse("")));
        return provinces;
    }

    private static List<GoldRow> whosOnFirst(Map<String, String> row, Map<String, String> provinces) {
        boolean region = "region".equals(row.get("placetype"));
        boolean county = "county".equals(row.get("placetype"));
        String code = region
                ? provinces.getOrDefault(row.getOrDefault("wof_region", ""), "")
                : row.getOrDefault("cod_adm2_pcode", "");
        if (!(region || county)
                || code.isEmpty()
                || !row.getOrDefault("deprecated", "").isEmpty()) {
            return List.of();
        }
        List<GoldRow> rows = new ArrayList<>();
        for (String name : names(row)) {
            boolean arabic = ARABIC.matcher(name).matches();
            if (arabic || LATIN.matcher(name).matches()) {
                String kind = (region ? "province" : "district") + (arabic ? ", Arabic letters" : ", Latin letters");
                rows.add(row(name, null, region ? PlaceLevel.ADM1 : PlaceLevel.ADM2, code, kind));
                if (county) {
                    rows.add(row(name, code.substring(0, 4), PlaceLevel.ADM2, code, kind + ", province given"));
                }
            }
        }
        return rows;
    }

    private static Set<String> names(Map<String, String> row) {
        Set<String> names = new LinkedHashSet<>();
        for (String column : List.of("name", "name_eng", "name_fas", "name_pus", "variants")) {
            for (String name : row.getOrDefault(column, "").split("\\|")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names;
    }

    /** @param table OCHA's global list of P-codes, of one country */
    public static List<GoldRow> ocha(Path table) throws IOException {
        List<GoldRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord line : reader) {
                String code = line.getField("P-Code");
                boolean province = line.getField("Admin Level").equals("1");
                rows.add(row(
                        line.getField("Name"),
                        province ? null : line.getField("Parent P-Code"),
                        province ? PlaceLevel.ADM1 : PlaceLevel.ADM2,
                        code,
                        province ? "province, official" : "district, official, province given"));
            }
        }
        return rows;
    }

    private static GoldRow row(String text, @Nullable String within, PlaceLevel level, String code, String kind) {
        return new GoldRow(
                text,
                within,
                level,
                List.of(code),
                null,
                kind,
                "",
                code.substring(0, 4),
                code,
                GoldRow.Half.TEST,
                "external",
                "");
    }
}
