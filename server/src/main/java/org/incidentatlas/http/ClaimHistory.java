package org.incidentatlas.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;

/** Claims as they stand, drafts among them, and what the writing of one did to others. */
final class ClaimHistory {

    private final LedgerStore ledger;

    ClaimHistory(LedgerStore ledger) {
        this.ledger = ledger;
    }

    /** The newest state of every claim. */
    List<ControlClaim> standing() {
        List<ControlClaim> claims = new ArrayList<>();
        ledger.forEachOf(ControlStatement.KIND, "", revision -> claim(revision).ifPresent(claims::add));
        return claims;
    }

    /** States of other claims before the writing of this one changed them, as far as they were not changed again. */
    List<ControlClaim> displaced(String id) {
        Map<String, Revision> before = new HashMap<>();
        Map<String, Revision> made = new HashMap<>();
        for (Revision own : ledger.revisions(ControlStatement.KIND, id)) {
            if (own.stage() == Stage.DRAFT) {
                ledger.changes(own.version()).stream()
                        .filter(other -> other.kind().equals(ControlStatement.KIND)
                                && !other.id().equals(id))
                        .forEach(other -> note(other, before, made));
            }
        }
        return before.values().stream()
                .filter(state -> ledger.newest(state.kind(), state.id())
                        .filter(newest -> isSame(newest, made.getOrDefault(state.id(), newest)))
                        .isPresent())
                .flatMap(state -> claim(state).stream())
                .toList();
    }

    private void note(Revision other, Map<String, Revision> before, Map<String, Revision> made) {
        Optional<Revision> earlier = ledger.revisions(other.kind(), other.id()).stream()
                .filter(revision -> revision.number() == other.number() - 1)
                .findFirst();
        if (earlier.isEmpty() || isSame(earlier.get(), other)) {
            return;
        }
        Revision last = made.get(other.id());
        if (last == null || !isSame(last, earlier.get())) {
            before.put(other.id(), earlier.get());
        }
        made.put(other.id(), other);
    }

    private static boolean isSame(Revision one, Revision other) {
        return one.document().equals(other.document())
                && one.action().leavesRecord() == other.action().leavesRecord();
    }

    private static Optional<ControlClaim> claim(Revision revision) {
        return revision.action().leavesRecord()
                        && Documents.read(revision.document(), ControlStatement.class) instanceof ControlClaim claim
                ? Optional.of(claim)
                : Optional.empty();
    }
}
