package org.incidentatlas.intake.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.FileHead;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.Unreadable;
import org.incidentatlas.ledger.RevisionConflict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which files are looked at and written, one after the other. */
final class Bench implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

    private static final int PREVIEWED_ROWS = 10;

    /** More than are previewed, so that codes and formats can be guessed from them. */
    private static final int FIRST_ROWS = 40;

    private static final int TAG_BYTES = 12;
    private static final long TIDYING_MINUTES = 15;
    private static final long STOP_PATIENCE_SECONDS = 10;
    private static final String FAULT =
            "Something went wrong here, and nothing was written; see the log of the service.";
    private static final String MOVED_ON =
            "The record was changed since the report. Nothing was written, and a new report is made.";

    private final Workshop workshop;
    private final Turn turn;
    private final Runnable written;
    private final SecureRandom random = new SecureRandom();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "atlas-import");
        worker.setDaemon(true);
        return worker;
    });

    /** @param tidying done now and then */
    Bench(Workshop workshop, Turn turn, Runnable written, Runnable tidying) {
        this.workshop = workshop;
        this.turn = turn;
        this.written = written;
        thread.scheduleWithFixedDelay(tidying, TIDYING_MINUTES, TIDYING_MINUTES, TimeUnit.MINUTES);
    }

    /** Looks at the file when its turn comes. */
    void examine(HeldImport one, long attempt) {
        submit(() -> {
            if (one.isAt(attempt)) {
                carefully(one, attempt, () -> look(one, attempt));
            }
        });
    }

    private void submit(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("no more imports are begun, as the service stops");
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Whatever goes wrong, the file does not stay in a state that never ends. */
    private void carefully(HeldImport one, long attempt, Work work) {
        boolean ended = false;
        try (Turn.Taken taken = turn.take()) {
            work.run();
            ended = true;
        } catch (Findings.GivenUp givenUp) {
            ended = true;
        } catch (IOException | RuntimeException fault) {
            // The thread tells nobody of what its work throws.
            LOG.warn("an import could not be worked on id={}", one.id(), fault);
        } finally {
            if (!ended) {
                one.move(
                        attempt, new ImportState.Failed(FAULT), workshop.clock().instant());
            }
        }
    }

    private void look(HeldImport one, long attempt) throws IOException {
        Basis basis = basis(one);
        if (!begin(one, attempt, basis)) {
            return;
        }
        Path lines = one.handed().folder().resolve("rows-" + attempt + ".jsonl");
        Files.deleteIfExists(lines);
        try (Findings findings = new Findings(lines, () -> !one.isAt(attempt))) {
            if (!one.move(
                    attempt,
                    new ImportState.Examining(findings),
                    workshop.clock().instant())) {
                return;
            }
            Examination examined = basis.records().examine(basis.request(), findings);
            findings.close();
            @Nullable Unreadable fault = examined.fault().orElse(null);
            ImportState next = fault == null
                    ? new ImportState.Examined(tag(), examined, findings, basis)
                    : new ImportState.Broken(fault);
            one.move(attempt, next, workshop.clock().instant());
        }
    }

    private Basis basis(HeldImport one) {
        ImportGround ground = workshop.ground().get();
        RecordImport records = workshop.records(ground);
        return new Basis(records, ground, one.request());
    }

    /** Shows columns and first rows; false when that is as far as the file can be read. */
    private boolean begin(HeldImport one, long attempt, Basis basis) throws IOException {
        try {
            FileHead head = FileHead.of(one.handed().file(), FIRST_ROWS);
            one.show(attempt, head, List.of());
            one.show(attempt, head, basis.records().preview(basis.request(), PREVIEWED_ROWS));
            return true;
        } catch (Unreadable fault) {
            boolean unmapped = fault.remark().code().equals("format");
            ImportState state = unmapped ? new ImportState.Unmapped(fault) : new ImportState.Broken(fault);
            one.move(attempt, state, workshop.clock().instant());
            return false;
        }
    }

    private String tag() {
        byte[] bytes = new byte[TAG_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Writes what was examined when its turn comes. */
    void write(HeldImport one, long attempt, ImportState.Examined seen, Written progress, String by) {
        submit(() -> carefully(one, attempt, () -> {
            try {
                put(one, attempt, seen, progress, by);
            } catch (Unreadable | RevisionConflict moved) {
                LOG.info("an import is looked at again, as the record moved on id={}", one.id());
                examine(one, one.again(one.options(), MOVED_ON, workshop.clock().instant()));
            }
        }));
    }

    private void put(HeldImport one, long attempt, ImportState.Examined seen, Written progress, String by)
            throws IOException {
        if (!one.isAt(attempt)) {
            return;
        }
        Basis basis = seen.wholeBasis();
        String note = by.equals(one.handed().by()) ? "" : "seen and written by " + by;
        OptionalLong version = basis.records().write(basis.request(), seen.examination(), note, progress);
        @Nullable Long made = version.isPresent() ? version.getAsLong() : null;
        written.run();
        one.move(
                attempt,
                new ImportState.Done(seen.afterwards(), made, by),
                workshop.clock().instant());
        Files.deleteIfExists(one.handed().file());
    }

    /** Waits some seconds for what is under way, which has been told to end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("an import did not end before the service stopped; nothing of it is written");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
