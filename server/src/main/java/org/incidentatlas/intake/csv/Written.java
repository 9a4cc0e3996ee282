package org.incidentatlas.intake.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.intake.Rejection;

/** Reads records that somebody wrote rather than a file, and tells every fault of them at once. */
final class Written {

    /** How faults name a statement on a record, rather than the record itself. */
    static final String EVIDENCE = "evidence";

    private Written() {}

    /** One record, or every fault. */
    static <T> Reading<T> one(
            String kind, Map<String, String> fields, List<Rejection> rejections, Function<Row, T> reading) {
        Optional<T> read = read(new Row(kind, 1, fields), rejections, reading);
        boolean whole = rejections.isEmpty() && read.isPresent();
        return new Reading<>(whole ? List.of(read.get()) : List.of(), rejections);
    }

    /** What can be made of the row; what is wrong with it joins the rejections. */
    static <T> Optional<T> read(Row row, List<Rejection> rejections, Function<Row, T> reading) {
        Optional<T> read = Optional.empty();
        try {
            read = Optional.of(reading.apply(row));
        } catch (IllegalArgumentException inconsistent) {
            row.fault("row", "inconsistent", String.valueOf(inconsistent.getMessage()));
        }
        rejections.addAll(row.rejections());
        return read;
    }

    /** The statement with an id that follows from the record's and its place, unless it has one. */
    static Map<String, String> identified(Map<String, String> statement, Map<String, String> record, int at) {
        Map<String, String> identified = new TreeMap<>(statement);
        identified.putIfAbsent("id", record.getOrDefault("id", "") + ".e" + (at + 1));
        return identified;
    }
}
