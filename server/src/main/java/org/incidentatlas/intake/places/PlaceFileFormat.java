package org.incidentatlas.intake.places;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of lists that are read. */
public enum PlaceFileFormat {
    /** A country dump of GeoNames: 19 columns parted by tabs, without a header. */
    GEONAMES,
    /** Alternate names of GeoNames: 8 or 10 columns parted by tabs, without a header. */
    GEONAMES_ALTERNATES,
    /** A table of Who's On First: columns parted by tabs, with a header that begins with {@code wof_id}. */
    WOF,
    /** The list of P-codes that OCHA publishes: CSV with the columns {@code Admin Level}, {@code P-Code}, {@code Name}. */
    OCHA,
    /** CSV with at least the columns {@code id} and {@code name}. */
    CSV;

    private static final int DUMP_COLUMNS = 19;
    private static final List<Integer> ALTERNATES_COLUMNS = List.of(8, 10);

    /** The word that names the format on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The format with the given word, in any case. */
    public static Optional<PlaceFileFormat> parse(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The format that a file's first line shows, if it shows one. */
    public static Optional<PlaceFileFormat> recognise(String firstLine) {
        String[] tabbed = firstLine.split("\t", -1);
        if (tabbed[0].equals("wof_id")) {
            return Optional.of(WOF);
        }
        if (tabbed[0].matches("[0-9]+") && tabbed.length == DUMP_COLUMNS) {
            return Optional.of(GEONAMES);
        }
        if (tabbed[0].matches("[0-9]+") && ALTERNATES_COLUMNS.contains(tabbed.length)) {
            return Optional.of(GEONAMES_ALTERNATES);
        }
        List<String> columns = Arrays.stream(firstLine.split(",", -1))
                .map(column -> column.strip().replace("\"", ""))
                .toList();
        if (columns.contains("P-Code") && columns.contains("Admin Level")) {
            return Optional.of(OCHA);
        }
        return columns.contains("id") && columns.contains("name") ? Optional.of(CSV) : Optional.empty();
    }
}
