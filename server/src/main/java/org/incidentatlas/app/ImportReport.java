package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
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
    private final Handover handover;
    private int told;
    private long untold;

    private ImportReport(PrintWriter out, @Nullable OutcomeFile file, Handover handover) {
        this.out = out;
        this.file = file;
        this.handover = handover;
    }

    /** @param format {@code json} or {@code csv} for a file of every row, or null for none */
    static ImportReport open(Saying saying, @Nullable String format) throws IOException {
        Handover handover = saying.handover();
        OutcomeFile file = format == null
                ? null
                : OutcomeFile.to(new HandedText(handover, ImportTask.REPORT), format.equals("json"));
        return new ImportReport(saying.out(), file, handover);
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
    public void progress(long rows, long bytes) throws IOException {
        handover.progress(rows, bytes);
    }

    /** The sum of it. */
    void total(Examination examined) {
        handover.readToTheEnd();
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
        handover.readToTheEnd();
        if (file != null) {
            file.close();
        }
    }
}
