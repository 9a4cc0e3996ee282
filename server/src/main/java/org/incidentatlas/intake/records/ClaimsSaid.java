package org.incidentatlas.intake.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.control.ClaimIndex;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;

/**
 * Claims that stand and those of earlier rows: a row that says another thing of a day and ground of which its assessor has
 * spoken needs review. For one thread.
 */
final class ClaimsSaid {

    private final ClaimIndex index = new ClaimIndex();

    /** The newest states of all claims of the record, drafts among them; none where a file holds no claims. */
    static ClaimsSaid of(LedgerStore ledger, String kind) {
        ClaimsSaid said = new ClaimsSaid();
        if (kind.equals(ControlStatement.KIND)) {
            ledger.forEachOf(kind, "", revision -> {
                if (revision.action().leavesRecord()
                        && Documents.read(revision.document(), ControlStatement.class) instanceof ControlClaim claim) {
                    said.index.put(claim);
                }
            });
        }
        return said;
    }

    /** The decision, or that the row needs review; what it says counts as said from now on. */
    Decision compare(Decision decision, String column) {
        boolean taken = decision.verdict() != Verdict.REJECTED && decision.verdict() != Verdict.DUPLICATE;
        if (!taken || !(decision.made().record() instanceof ControlClaim claim)) {
            return decision;
        }
        Optional<ClaimIndex.Overlap> overlap = index.overlap(claim);
        index.put(claim);
        return overlap.map(found -> doubtful(decision, found, column)).orElse(decision);
    }

    private static Decision doubtful(Decision decision, ClaimIndex.Overlap overlap, String column) {
        List<Remark> further = new ArrayList<>(decision.further());
        further.add(Remark.doubt(
                column,
                "overlap",
                "The claim " + overlap.standing() + " is the same assessor's on the same ground and holds "
                        + overlap.told() + " too.",
                "Give one of them another end, or correct the draft, which ends or divides the other."));
        return new Decision(
                decision.made(), decision.row(), decision.line(), Verdict.NEEDS_REVIEW, decision.expected(), further);
    }
}
