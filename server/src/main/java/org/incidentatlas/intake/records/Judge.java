package org.incidentatlas.intake.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.exchange.ImportReason;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is done with a row beside what the ledger holds. The rows are compared as they came, not what was made of them,
 * so that the same file changes nothing whatever places and outlines were loaded since. For one thread.
 */
final class Judge {

    private static final String LOOK = "Compare both, and publish the draft if it is right.";

    private final LedgerStore ledger;
    private final String dataSet;
    private final DataSets dataSets;
    private final boolean termsCount;
    private final Map<Long, String> reasons = new HashMap<>();

    /**
     * @param dataSet the data set of the rows
     * @param termsCount whether a row is another when it comes under other terms
     */
    Judge(LedgerStore ledger, String dataSet, boolean termsCount) {
        this.ledger = ledger;
        this.dataSet = dataSet;
        this.termsCount = termsCount;
        this.dataSets = new DataSets(ledger);
    }

    Decision decide(MadeRecord made, long row, long line, @Nullable Revision stored) {
        if (made.has(Remark.Weight.FAULT)) {
            return new Decision(made, row, line, Verdict.REJECTED, 0, List.of());
        }
        if (stored == null) {
            return fresh(made, row, line, 0, Verdict.ACCEPTED, List.of());
        }
        if (!dataSets.isOf(dataSet, stored)) {
            Remark taken = Remark.fault(
                    "id",
                    "id taken",
                    "There is a " + stored.kind() + " '" + stored.id() + "' that did not come with this data set.",
                    "Call the data set something else in the mapping, or give the row another id.");
            return new Decision(made, row, line, Verdict.REJECTED, stored.number(), List.of(taken));
        }
        boolean same =
                made.raw().equals(raw(stored)) && (!termsCount || made.terms().equals(DataSets.terms(stored)));
        if (stored.action() == Action.RETRACTED) {
            return retracted(made, row, line, stored, same);
        }
        if (same) {
            return new Decision(
                    made,
                    row,
                    line,
                    Verdict.DUPLICATE,
                    stored.number(),
                    List.of(duplicate("It is in the record already.")));
        }
        List<Remark> edited = isOfImport(stored)
                ? List.of()
                : List.of(Remark.doubt("id", "edited here", "The record was edited here since it was taken in.", LOOK));
        return fresh(made, row, line, stored.number(), Verdict.CORRECTED, edited);
    }

    static Decision repeated(MadeRecord made, long row, long line) {
        return new Decision(
                made,
                row,
                line,
                Verdict.DUPLICATE,
                0,
                List.of(duplicate("The same id stands on an earlier row of the file.")));
    }

    private static Remark duplicate(String message) {
        return Remark.note("id", "duplicate", message);
    }

    /** A record that only an import took back comes again; what a person took out stays out unless a person decides otherwise. */
    private Decision retracted(MadeRecord made, long row, long line, Revision stored, boolean same) {
        if (reason(stored.version()).startsWith(ImportReason.UNDO) || isOfImport(stored)) {
            return fresh(made, row, line, stored.number(), Verdict.ACCEPTED, List.of());
        }
        Remark doubt = Remark.doubt("id", "retracted here", "The record was retracted here.", LOOK);
        return same
                ? new Decision(made, row, line, Verdict.DUPLICATE, stored.number(), List.of(duplicate(doubt.message())))
                : fresh(made, row, line, stored.number(), Verdict.CORRECTED, List.of(doubt));
    }

    private static Decision fresh(
            MadeRecord made, long row, long line, int expected, Verdict sure, List<Remark> further) {
        boolean doubt = made.has(Remark.Weight.DOUBT) || !further.isEmpty();
        return new Decision(made, row, line, doubt ? Verdict.NEEDS_REVIEW : sure, expected, further);
    }

    boolean isOfImport(Revision stored) {
        return ImportReason.isOfImport(reason(stored.version()));
    }

    private String reason(long version) {
        return reasons.computeIfAbsent(
                version, asked -> ledger.batch(asked).map(Batch::reason).orElse(""));
    }

    static Map<String, String> raw(Revision stored) {
        return DataSets.provenance(stored).row();
    }
}
