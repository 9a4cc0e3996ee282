package org.incidentatlas.intake.records;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a row.
 *
 * @param made what the row makes
 * @param row its number, from 1
 * @param line the line it begins on
 * @param verdict what becomes of it
 * @param expected the revision of the record that was found; 0 for none
 * @param further remarks that follow from what was found
 */
record Decision(MadeRecord made, long row, long line, Verdict verdict, int expected, List<Remark> further) {

    /** What it changes; null when it changes nothing. */
    @Nullable
    Change change() {
        return switch (verdict) {
            case ACCEPTED, CORRECTED -> change(Stage.PUBLISHED);
            case NEEDS_REVIEW -> change(Stage.DRAFT);
            case DUPLICATE, REJECTED -> null;
        };
    }

    private Change change(Stage stage) {
        return new Change(
                made.kind(),
                made.id(),
                expected,
                expected == 0 ? Action.CREATED : Action.CORRECTED,
                stage,
                Documents.write(made.record()));
    }

    RowOutcome outcome() {
        List<Remark> all = new ArrayList<>(made.remarks());
        all.addAll(further);
        return new RowOutcome(row, line, made.id(), verdict, all, made.candidates());
    }
}
