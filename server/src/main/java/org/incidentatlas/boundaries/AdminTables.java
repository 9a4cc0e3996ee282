package org.incidentatlas.boundaries;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of the built-in data set {@code admin-units}. They are part of the program, so a table that breaks its
 * own schema is a fault and is thrown; files of users are read elsewhere.
 */
public final class AdminTables {

    private AdminTables() {}

    /**
     * Units of {@code admin_units.csv} in its order, without outlines. Closes the reader.
     *
     * @throws IllegalArgumentException when a level or label point cannot be read
     */
    public static List<AdminUnit> units(Reader csv) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().map(AdminTables::unit).toList();
        }
    }

    /** Rows of {@code admin_points.csv} in its order. Closes the reader. */
    public static List<AdminPoint> points(Reader csv) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream()
                    .map(row -> new AdminPoint(row.getField("pcode"), point(row.getField("lon"), row.getField("lat"))))
                    .toList();
        }
    }

    private static AdminUnit unit(NamedCsvRecord row) {
        String pcode = row.getField("pcode");
        UnitNames names = new UnitNames(
                row.getField("name_en"),
                orNull(row.getField("name_dari")),
                orNull(row.getField("name_pashto")),
                Arrays.stream(row.getField("other_names_en").split("[;|]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList());
        String lon = row.getField("label_lon");
        @Nullable LonLat label = lon.isEmpty() ? null : point(lon, row.getField("label_lat"));
        return new AdminUnit(pcode, level(row.getField("level")), row.getField("parent"), names, label, null);
    }

    private static AdminLevel level(String digit) {
        return switch (digit) {
            case "1" -> AdminLevel.ADM1;
            case "2" -> AdminLevel.ADM2;
            default -> throw new IllegalArgumentException("level is 1 or 2, not " + digit);
        };
    }

    private static LonLat point(String lon, String lat) {
        return new LonLat(Double.parseDouble(lon), Double.parseDouble(lat));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
