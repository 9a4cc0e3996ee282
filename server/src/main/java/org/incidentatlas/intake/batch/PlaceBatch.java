package org.incidentatlas.intake.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentatlas.intake.batch.BatchProgress.Position;
import org.jspecify.annotations.Nullable;

/**
 * Finds places for all rows of a table, and writes each row as it was with the columns of {@link FoundPlace} behind it, in
 * the same order, with the same delimiter and line ends.
 *
 * <p>The table has a header row; fields are quoted as RFC 4180 says and may hold line breaks. Memory does not grow with
 * the table: rows are read, answered by several threads and written in pieces of at most {@value BatchRows#ROWS} rows or
 * {@value BatchRows#CHARACTERS} characters. A blank line is a blank row of a table with one column, and nothing in a wider one.
 */
public final class PlaceBatch {

    /** In characters; a quote that is never closed makes a field of all that follows. */
    private static final int LONGEST_FIELD = 1 << 22;

    private static final Pattern LINE = Pattern.compile(" *\\(?record starting at line (\\d+)\\)?");

    private final PlaceFinder finder;
    private final NameColumns columns;
    private final @Nullable Character delimiter;
    private final int threads;
    private final boolean fingerprinted;

    /**
     * @param delimiter between fields, or null to go by the header row: comma, semicolon, tab or vertical bar
     * @param threads how many find places at once, at least 1
     */
    public PlaceBatch(PlaceFinder finder, NameColumns columns, @Nullable Character delimiter, int threads) {
        this(finder, columns, delimiter, threads, false);
    }

    private PlaceBatch(
            PlaceFinder finder,
            NameColumns columns,
            @Nullable Character delimiter,
            int threads,
            boolean fingerprinted) {
        this.finder = finder;
        this.columns = columns;
        this.delimiter = delimiter;
        this.threads = threads;
        this.fingerprinted = fingerprinted;
    }

    /** The same, keeping a fingerprint of what it read, so that it can be taken up again at any position. */
    public PlaceBatch fingerprinted() {
        return new PlaceBatch(finder, columns, delimiter, threads, true);
    }

    /** Runs the whole table. Rows before a line that cannot be read are written. Neither the reader nor the writer is closed. */
    public BatchResult run(Reader in, Writer out, BatchProgress progress) throws IOException, InterruptedException {
        return run(in, out, progress, Position.START);
    }

    /**
     * Goes on behind a position that an earlier run of the same batch reached; what stood before it is read, compared by
     * its fingerprint, and not written again.
     */
    public BatchResult run(Reader in, Writer out, BatchProgress progress, Position from)
            throws IOException, InterruptedException {
        BufferedReader text = new BufferedReader(in, 2 * Delimiter.LONGEST_HEADER);
        BatchRows rows = null;
        try {
            String head = Delimiter.header(text);
            char separator = delimiter == null ? Delimiter.of(head) : delimiter;
            rows = new BatchRows(records(text, separator), fingerprinted);
            Optional<BatchResult.Refused> fault = rows.begin(columns, from);
            if (fault.isPresent()) {
                return fault.get();
            }
            LineDelimiter lines = head.endsWith("\r\n") ? LineDelimiter.CRLF : LineDelimiter.LF;
            PieceWriter pieces = new PieceWriter(finder, rows.columns(), separator, lines);
            if (from.tally().rows() == 0) {
                out.write(pieces.header(rows.header()));
            }
            return pump(rows, pieces, out, progress, from.tally());
        } catch (CsvParseException broken) {
            return new BatchResult.Refused(lineOf(broken, rows), "it is not CSV: " + reason(broken));
        } catch (StrictDecoder.Undecodable undecodable) {
            return refused(undecodable);
        } catch (UncheckedIOException wrapped) {
            if (wrapped.getCause() instanceof StrictDecoder.Undecodable undecodable) {
                return refused(undecodable);
            }
            throw wrapped.getCause();
        }
    }

    private static Iterator<CsvRecord> records(Reader text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)
                .iterator();
    }

    private static BatchResult.Refused refused(StrictDecoder.Undecodable undecodable) {
        return new BatchResult.Refused(undecodable.line(), String.valueOf(undecodable.getMessage()));
    }

    /** The reader of CSV knows the line only in the words of its message. */
    private static long lineOf(CsvParseException broken, @Nullable BatchRows rows) {
        Matcher said = LINE.matcher(String.valueOf(broken.getMessage()));
        return said.find() ? Long.parseLong(said.group(1)) : rows == null ? 1 : rows.line() + 1;
    }

    private static String reason(CsvParseException broken) {
        String message = String.valueOf(broken.getMessage());
        return LINE.matcher(message).replaceAll("").strip();
    }

    /** Hands pieces to the threads and writes what they answer, in order; few pieces are under way at once. */
    private BatchResult pump(BatchRows rows, PieceWriter pieces, Writer out, BatchProgress progress, Tally before)
            throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, PlaceBatch::worker);
        Deque<UnderWay> underWay = new ArrayDeque<>();
        Tally tally = before;
        try {
            while (true) {
                Optional<BatchRows.Piece> piece = rows.next();
                if (piece.isPresent()) {
                    BatchRows.Piece given = piece.get();
                    underWay.add(new UnderWay(workers.submit(() -> pieces.written(given)), given.fingerprint()));
                }
                if (underWay.size() > 2 * threads || (piece.isEmpty() && !underWay.isEmpty())) {
                    UnderWay first = underWay.remove();
                    PieceWriter.Written written = result(first.answer());
                    out.append(written.text());
                    tally = tally.plus(written.tally());
                    progress.written(new Position(tally, first.fingerprint()));
                } else if (piece.isEmpty()) {
                    return rows.fault().<BatchResult>map(fault -> fault).orElse(new BatchResult.Done(tally));
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private record UnderWay(Future<PieceWriter.Written> answer, String fingerprint) {}

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "atlas-batch");
        thread.setDaemon(true);
        return thread;
    }

    private static PieceWriter.Written result(Future<PieceWriter.Written> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("a piece of the table was not answered", failed.getCause());
        }
    }
}
