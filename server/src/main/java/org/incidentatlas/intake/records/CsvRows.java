package org.incidentatlas.intake.records;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.exchange.Columns;
import org.incidentatlas.exchange.Layout;
import org.incidentatlas.exchange.SourceRow;
import org.incidentatlas.intake.batch.Delimiter;
import org.incidentatlas.intake.batch.StrictDecoder;

/** The rows of a table of any usual delimiter, in UTF-8 or, with a byte order mark, UTF-16. */
final class CsvRows implements RowSource {

    private static final String BROKEN =
            "Save the file again as CSV, with \" around fields that hold a quote or a line break.";

    private final CountedInput in;
    private final BufferedReader text;
    private final Iterator<CsvRecord> records;
    private final Columns columns;
    private final Layout layout;
    private long line = 1;
    private String checksum = "";

    private CsvRows(CountedInput in, BufferedReader text, Iterator<CsvRecord> records, Columns columns, Layout layout) {
        this.in = in;
        this.text = text;
        this.records = records;
        this.columns = columns;
        this.layout = layout;
    }

    static CsvRows open(Path file) throws IOException {
        CountedInput in = CountedInput.open(file);
        boolean opened = false;
        try {
            StrictDecoder decoder = new StrictDecoder(in, null);
            BufferedReader text = new BufferedReader(decoder, 2 * Delimiter.LONGEST_HEADER);
            String head = read(() -> Delimiter.header(text));
            if (head.isBlank()) {
                throw new Unreadable(1, "empty", "The file is empty.", "Its first line must name the columns.");
            }
            if (head.indexOf('\0') >= 0) {
                throw new Unreadable(
                        1,
                        "encoding",
                        "The first line holds NUL characters: it may be UTF-16 without its mark.",
                        "Save it as UTF-8.");
            }
            char delimiter = Delimiter.of(head);
            Iterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text)
                    .iterator();
            Columns columns = new Columns(read(() -> records.next().getFields()));
            CsvRows rows = new CsvRows(in, text, records, columns, layout(head, delimiter, columns, decoder.marked()));
            rows.checkHeader();
            opened = true;
            return rows;
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    private static Layout layout(String head, char delimiter, Columns columns, boolean marked) {
        return new Layout(columns.names(), String.valueOf(delimiter), head.endsWith("\r\n") ? "\r\n" : "\n", marked);
    }

    private void checkHeader() throws Unreadable {
        Optional<String> twice = columns.twice();
        if (twice.isPresent()) {
            throw new Unreadable(
                    1, "duplicate", "Two columns are called '" + twice.get() + "'.", "Rename one of them.");
        }
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        if (!read(records::hasNext)) {
            checksum = checksum.isEmpty() ? in.checksum() : checksum;
            return Optional.empty();
        }
        CsvRecord row = read(records::next);
        line = row.getStartingLineNumber();
        List<String> fields = row.getFields();
        if (fields.size() != columns.names().size()) {
            throw new Unreadable(
                    line,
                    "malformed",
                    "The row has " + fields.size() + " fields, the header "
                            + columns.names().size() + ".",
                    "A field that holds the delimiter, a quote or a line break must stand in quotes.");
        }
        return Optional.of(new SourceRow(line, columns, fields));
    }

    /** What reading gives, with everything that can be wrong with a file as one kind of fault. */
    private static <T> T read(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (CsvParseException broken) {
            throw new Unreadable(1, "malformed", "It is not CSV: " + reason(broken), BROKEN);
        } catch (UncheckedIOException wrapped) {
            IOException cause = wrapped.getCause();
            throw explained(cause == null ? new IOException(wrapped) : cause);
        } catch (IOException fault) {
            throw explained(fault);
        }
    }

    private static IOException explained(IOException fault) {
        return fault instanceof StrictDecoder.Undecodable undecodable
                ? new Unreadable(
                        undecodable.line(),
                        "encoding",
                        "The text cannot be read: " + undecodable.getMessage() + ".",
                        "Save it as UTF-8.")
                : fault;
    }

    private static String reason(CsvParseException broken) {
        Throwable cause = broken.getCause();
        return String.valueOf(
                cause == null ? broken.getMessage() : broken.getMessage() + " (" + cause.getMessage() + ")");
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    @Override
    public long bytesRead() {
        return in.count();
    }

    @Override
    public String checksum() {
        return checksum;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
