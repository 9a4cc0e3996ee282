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
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;

/**
 * Claims that stand and those of earlier rows: a row that says another thing of a day and ground of which its assessor has
 * spoken needs review. For one thread.
 */
final class ClaimsSaid {

    private final ClaimIndex newest = new ClaimIndex();
    private final ClaimIndex shown = new ClaimIndex();

    /**
     * All claims of the record; none where a file holds no claims. Of one with a later draft both states count: what editors
     * say of it by now, and what readers see of it meanwhile.
     */
    static ClaimsSaid of(LedgerStore ledger, String kind) {
        ClaimsSaid said = new ClaimsSaid();
        if (kind.equals(ControlStatement.KIND)) {
            List<String> waiting = new ArrayList<>();
            ledger.forEachOf(kind, "", revision -> {
                put(revision, said.newest);
                if (revision.stage() == Stage.PUBLISHED) {
                    put(revision, said.shown);
                } else {
                    waiting.add(revision.id());
                }
            });
            waiting.forEach(id -> ledger.revisions(kind, id).stream()
                    .filter(revision -> revision.stage() == Stage.PUBLISHED)
                    .reduce((earlier, later) -> later)
                    .ifPresent(revision -> put(revision, said.shown)));
        }
        return said;
    }

    private static void put(Revision revision, ClaimIndex index) {
        if (revision.action().leavesRecord()
                && Documents.read(revision.document(), ControlStatement.class) instanceof ControlClaim claim) {
            index.put(claim);
        }
    }

    /** The decision, or that the row needs review; what it says counts as said from now on. */
    Decision compare(Decision decision, String column) {
        boolean taken = decision.verdict() != Verdict.REJECTED && decision.verdict() != Verdict.DUPLICATE;
        if (!taken || !(decision.made().record() instanceof ControlClaim claim)) {
            return decision;
        }
        Optional<ClaimIndex.Overlap> overlap = newest.overlap(claim).or(() -> shown.overlap(claim));
        newest.put(claim);
        if (overlap.isEmpty() && decision.verdict() != Verdict.NEEDS_REVIEW) {
            shown.put(claim);
        }
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
