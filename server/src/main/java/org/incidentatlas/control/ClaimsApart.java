package org.incidentatlas.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Rule;
import org.incidentatlas.ledger.Stage;

/** That readers never see two claims of one assessor on one ground and day, whoever wrote, imported or undid what. */
public final class ClaimsApart implements Rule {

    private final LedgerStore ledger;

    public ClaimsApart(LedgerStore ledger) {
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return ControlStatement.KIND;
    }

    @Override
    public Optional<String> refusal(List<Change> changes) {
        List<Change> published = changes.stream()
                .filter(change -> change.kind().equals(ControlStatement.KIND))
                .filter(change -> change.stage() == Stage.PUBLISHED)
                .toList();
        if (published.stream().noneMatch(change -> change.action().leavesRecord())) {
            return Optional.empty();
        }
        ClaimIndex index = published();
        published.forEach(change -> index.remove(change.id()));
        return published.stream()
                .filter(change -> change.action().leavesRecord())
                .flatMap(change -> claim(change.document()).stream())
                .flatMap(claim -> entered(claim, index).stream())
                .findFirst()
                .map(ClaimsApart::told);
    }

    private static Optional<ClaimIndex.Overlap> entered(ControlClaim claim, ClaimIndex index) {
        Optional<ClaimIndex.Overlap> overlap = index.overlap(claim);
        index.put(claim);
        return overlap;
    }

    private static String told(ClaimIndex.Overlap overlap) {
        return "The claims " + overlap.standing() + " and " + overlap.claim()
                + " are one assessor's on the same ground and would both hold " + overlap.told()
                + ". Correct one of them, which ends or divides the other.";
    }

    /** What readers see: of a claim with a later draft, the revision before it. */
    private ClaimIndex published() {
        ClaimIndex index = new ClaimIndex();
        List<String> waiting = new ArrayList<>();
        ledger.forEachOf(ControlStatement.KIND, "", newest -> {
            if (newest.stage() == Stage.PUBLISHED) {
                put(newest, index);
            } else {
                waiting.add(newest.id());
            }
        });
        waiting.forEach(id -> ledger.revisions(ControlStatement.KIND, id).stream()
                .filter(revision -> revision.stage() == Stage.PUBLISHED)
                .reduce((earlier, later) -> later)
                .ifPresent(revision -> put(revision, index)));
        return index;
    }

    private static void put(Revision revision, ClaimIndex index) {
        if (revision.action().leavesRecord()) {
            claim(revision.document()).ifPresent(index::put);
        }
    }

    private static Optional<ControlClaim> claim(String document) {
        return Documents.read(document, ControlStatement.class) instanceof ControlClaim claim
                ? Optional.of(claim)
                : Optional.empty();
    }
}
