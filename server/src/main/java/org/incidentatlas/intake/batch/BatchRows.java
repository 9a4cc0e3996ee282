package org.incidentatlas.intake.batch;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.intake.batch.BatchProgress.Position;
import org.jspecify.annotations.Nullable;

/** The rows of one table, read in pieces. Ends at the first row that does not fit the header. */
final class BatchRows {

    static final int ROWS = 1_000;
    static final int CHARACTERS = 1 << 20;

    private final Iterator<CsvRecord> records;
    private final @Nullable Fingerprint fingerprint;
    private List<String> header = List.of();
    private Columns columns = new Columns(-1, -1, -1);
    private long line = 1;
    private BatchResult.@Nullable Refused fault;

    BatchRows(Iterator<CsvRecord> records, boolean fingerprinted) {
        this.records = records;
        this.fingerprint = fingerprinted ? new Fingerprint() : null;
    }

    /** Rows that are answered together, and the fingerprint of the table up to their end. */
    record Piece(List<List<String>> rows, String fingerprint) {}

    /** Where the parts of a place stand in a row; -1 for a part without a column. */
    record Columns(int province, int district, int place) {}

    /** Reads the header, and passes over the rows before the position. */
    Optional<BatchResult.Refused> begin(NameColumns named, Position from) {
        if (!records.hasNext()) {
            return refuse(1, "the table is empty; its first line must name the columns");
        }
        header = records.next().getFields();
        Optional<String> wrong = named.fault(header);
        if (wrong.isPresent()) {
            return refuse(1, wrong.get());
        }
        columns = new Columns(at(named.province()), at(named.district()), at(named.place()));
        add(header);
        for (long row = 0; row < from.tally().rows(); row++) {
            if (read().isEmpty()) {
                return Optional.of(fault == null ? changed() : fault);
            }
        }
        boolean same = fingerprint == null
                || from.tally().rows() == 0
                || fingerprint.text().equals(from.fingerprint());
        return same ? Optional.empty() : Optional.of(changed());
    }

    private BatchResult.Refused changed() {
        return new BatchResult.Refused(line, "the rows up to here are not those of the interrupted run");
    }

    private Optional<BatchResult.Refused> refuse(long at, String message) {
        return Optional.of(new BatchResult.Refused(at, message));
    }

    private int at(@Nullable String name) {
        return name == null ? -1 : header.indexOf(name);
    }

    List<String> header() {
        return header;
    }

    Columns columns() {
        return columns;
    }

    /** The line that the newest row begins on. */
    long line() {
        return line;
    }

    /** What ended the rows before their end; known when {@link #next} has no more. */
    Optional<BatchResult.Refused> fault() {
        return Optional.ofNullable(fault);
    }

    /** The next rows; empty after the last, or the last before a fault. */
    Optional<Piece> next() {
        List<List<String>> rows = new ArrayList<>();
        int characters = 0;
        while (rows.size() < ROWS && characters < CHARACTERS) {
            Optional<List<String>> row = read();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
            for (String field : row.get()) {
                characters += field.length();
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece(rows, fingerprint == null ? "" : fingerprint.text()));
    }

    private Optional<List<String>> read() {
        while (fault == null && records.hasNext()) {
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            List<String> fields = row.getFields();
            boolean isBlankLine = fields.size() == 1 && fields.get(0).isEmpty() && header.size() > 1;
            if (!isBlankLine) {
                if (fields.size() != header.size()) {
                    fault = new BatchResult.Refused(
                            line, "it has " + fields.size() + " fields; the header has " + header.size());
                    break;
                }
                add(fields);
                return Optional.of(fields);
            }
        }
        return Optional.empty();
    }

    private void add(List<String> fields) {
        if (fingerprint != null) {
            fingerprint.add(fields);
        }
    }
}
