package org.incidentatlas.intake.desk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.intake.records.RowOutcome;
import org.incidentatlas.intake.records.Verdict;

/**
 * What a dry run has found so far: counts, the first outcomes of each verdict, and all of them in a file. Written by the thread
 * that reads the file, and read by others meanwhile.
 */
public final class Findings implements RowListener, AutoCloseable {

    /** Outcomes of each verdict that are told at once. */
    static final int FIRST = 20;

    private final Path lines;
    private final BufferedWriter out;
    private final BooleanSupplier givenUp;
    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final Map<Verdict, List<RowOutcome>> first = new EnumMap<>(Verdict.class);
    private long rows;
    private long bytes;

    /** @param givenUp whether nobody wants to know any more */
    Findings(Path lines, BooleanSupplier givenUp) throws IOException {
        this.lines = DeskFolder.createFile(lines);
        this.out = Files.newBufferedWriter(lines, StandardCharsets.UTF_8);
        this.givenUp = givenUp;
    }

    @Override
    public synchronized void row(RowOutcome outcome) throws IOException {
        counts.merge(outcome.verdict(), 1L, Long::sum);
        List<RowOutcome> some = first.computeIfAbsent(outcome.verdict(), verdict -> new ArrayList<>());
        if (some.size() < FIRST) {
            some.add(outcome);
        }
        out.write(OutcomeLines.line(outcome));
        out.write('\n');
    }

    @Override
    public synchronized void progress(long rowsDone, long bytesRead) {
        if (givenUp.getAsBoolean()) {
            throw new GivenUp();
        }
        rows = rowsDone;
        bytes = bytesRead;
    }

    /** Rows looked at. */
    public synchronized long rows() {
        return rows;
    }

    /** Bytes of the file read. */
    public synchronized long bytes() {
        return bytes;
    }

    public synchronized long of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /** The first outcomes of the verdict. */
    public synchronized List<RowOutcome> first(Verdict verdict) {
        return List.copyOf(first.getOrDefault(verdict, List.of()));
    }

    /** The file of all outcomes; whole once they were closed. */
    public Path lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Ends work that nobody wants any more; whatever it was writing is rolled back. */
    static final class GivenUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("given up");
        }
    }
}
