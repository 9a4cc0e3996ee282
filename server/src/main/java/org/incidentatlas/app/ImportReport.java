package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportTally;
import org.incidentatlas.intake.records.OutcomeFile;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.intake.records.RowOutcome;
import org.incidentatlas.intake.records.Unreadable;
import org.incidentatlas.intake.records.Verdict;
import org.jspecify.annotations.Nullable;

/** Tells what becomes of the rows of a file: the first that are not simply taken on the terminal, all in a file. */
final class ImportReport implements RowListener, AutoCloseable {

    /** Rows told one by one; the rest is in the file of the report. */
    private static final int TOLD = 20;

    private static final int CANDIDATES = 3;

    private final PrintWriter out;
    private final @Nullable OutcomeFile file;
    private final ProgressLine progress;
    private int told;
    private long untold;

    private ImportReport(PrintWriter out, @Nullable OutcomeFile file, ProgressLine progress) {
        this.out = out;
        this.file = file;
        this.progress = progress;
    }

    static ImportReport open(PrintWriter out, Path source, @Nullable Path report) throws IOException {
        ProgressLine progress = new ProgressLine(Files.size(source), 0, System.nanoTime());
        return new ImportReport(out, report == null ? null : OutcomeFile.create(report), progress);
    }

    @Override
    public void row(RowOutcome outcome) throws IOException {
        if (file != null) {
            file.add(outcome);
        }
        boolean telling = outcome.verdict() == Verdict.REJECTED || outcome.verdict() == Verdict.NEEDS_REVIEW;
        if (telling && told < TOLD) {
            told++;
            tell(outcome);
        } else if (telling) {
            untold++;
        }
    }

    private void tell(RowOutcome outcome) {
        out.println("row " + outcome.row() + " (line " + outcome.line() + ") "
                + (outcome.record().isEmpty() ? "" : outcome.record() + " ") + outcome.verdict());
        for (Remark remark : outcome.remarks()) {
            out.println("    " + remark.field() + " [" + remark.code() + "] " + remark.message()
                    + (remark.remedy().isEmpty() ? "" : " " + remark.remedy()));
        }
        List<Candidate> candidates = outcome.candidates();
        candidates.stream()
                .limit(CANDIDATES)
                .forEach(candidate -> out.println(
                        "    candidate " + candidate.place().id() + " " + String.join(" / ", candidate.path())));
    }

    @Override
    public void progress(long rows, long bytes) {
        progress.show(rows, bytes);
    }

    /** The sum of it. */
    void total(Examination examined) {
        progress.end();
        if (untold > 0) {
            out.println("… and " + untold + " more such rows; --report FILE writes all of them.");
        }
        if (examined.fault().isPresent()) {
            Unreadable fault = examined.fault().get();
            out.println("line " + fault.line() + " [" + fault.remark().code() + "] " + fault.getMessage() + " "
                    + fault.remark().remedy());
            return;
        }
        ImportTally tally = examined.tally();
        out.println(tally.rows() + " rows: " + tally.of(Verdict.ACCEPTED) + " accepted, "
                + tally.of(Verdict.CORRECTED) + " corrected, " + tally.of(Verdict.NEEDS_REVIEW) + " need review, "
                + tally.of(Verdict.DUPLICATE) + " duplicates, " + tally.of(Verdict.REJECTED) + " rejected; "
                + examined.gone().size() + " records of the data set are not in the file.");
        examined.edition().ifPresent(edition -> out.println("Cite as: " + edition.citation()));
    }

    @Override
    public void close() throws IOException {
        progress.end();
        if (file != null) {
            file.close();
        }
    }
}
