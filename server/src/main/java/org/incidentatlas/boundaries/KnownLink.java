package org.incidentatlas.boundaries;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of administrative units that is known from lists, whichever sets show it: one row of the built-in data set
 * {@code boundary-links}. A set shows the state before or after by its own codes and names.
 *
 * @param country ISO 3166-1 alpha-3
 * @param fromPcode the code before, null for a unit that is new
 * @param fromName the name before, null likewise
 * @param toPcode the code after
 * @param toName the name after
 * @param kind what became of the unit
 * @param note for people
 * @param source where it can be looked up
 */
public record KnownLink(
        String country,
        @Nullable String fromPcode,
        @Nullable String fromName,
        String toPcode,
        String toName,
        UnitLink.Kind kind,
        String note,
        String source) {

    /**
     * Rows of {@code boundary_links.csv} in its order. They are part of the program, so a broken row is a fault. Closes the
     * reader.
     */
    public static List<KnownLink> read(Reader csv) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().map(KnownLink::row).toList();
        }
    }

    private static KnownLink row(NamedCsvRecord row) {
        String kind = row.getField("kind");
        return new KnownLink(
                row.getField("country"),
                orNull(row.getField("from_pcode")),
                orNull(row.getField("from_name")),
                row.getField("to_pcode"),
                row.getField("to_name"),
                UnitLink.Kind.parse(kind).orElseThrow(() -> new IllegalArgumentException("no kind of link: " + kind)),
                row.getField("note"),
                row.getField("source"));
    }

    /** Whether the set shows the state before the change. */
    boolean isBefore(BoundaryIndex set) {
        if (fromPcode == null) {
            return !LinkComputation.has(set, toPcode);
        }
        return LinkComputation.has(set, fromPcode)
                && likeness(set, fromPcode, fromName) >= likeness(set, fromPcode, toName);
    }

    /** Whether the set shows the state after the change. */
    boolean isAfter(BoundaryIndex set) {
        return LinkComputation.has(set, toPcode)
                && (fromPcode == null || likeness(set, toPcode, toName) > likeness(set, toPcode, fromName));
    }

    UnitLink link() {
        return new UnitLink(fromPcode, kind == UnitLink.Kind.ABSENT ? null : toPcode, kind, null, null, note, source);
    }

    private static double likeness(BoundaryIndex set, String pcode, @Nullable String name) {
        return name == null
                ? 0
                : set.unit(pcode)
                        .map(unit -> NameLikeness.of(unit.names().english(), name))
                        .orElse(0.0);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
