package org.incidentatlas.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.Difference;
import org.incidentatlas.ledger.Differences;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The history of a record as JSON: each revision with when and why, and what it changed, member by member.
 *
 * <p>The public sees published revisions only, neither who made them nor the reasons that editors gave each other, nor names of private people nor rows as they came,
 * and of a revision that was not open to all no more than that it is there.
 */
final class RevisionJson {

    private static final Set<String> NOT_PUBLIC = Set.of("people", "visibility", "provenance/row");
    private static final String OPEN = "open";

    private final LedgerStore ledger;
    private final boolean full;

    /** @param full whether the reader may see what is not public */
    RevisionJson(LedgerStore ledger, boolean full) {
        this.ledger = ledger;
        this.full = full;
    }

    /** Whether the public may see the state of the record that the document is. */
    static boolean isOpen(String document) {
        return Documents.text(document, "visibility").map(OPEN::equals).orElse(true);
    }

    void write(JsonText json, List<Revision> revisions) {
        json.array("revisions");
        Revision before = null;
        for (Revision revision : revisions) {
            if (full || revision.stage() == Stage.PUBLISHED) {
                write(json, revision, before);
                before = revision;
            }
        }
        json.end();
    }

    private void write(JsonText json, Revision revision, @Nullable Revision before) {
        Optional<Batch> batch = ledger.batch(revision.version());
        boolean withheld = !full && !(isOpen(revision.document()) && (before == null || isOpen(before.document())));
        json.object()
                .field("revision", revision.number())
                .field("version", revision.version())
                .field("action", revision.action())
                .field("stage", revision.stage())
                .field("at", batch.map(Batch::at).orElse(null))
                .field("author", full ? batch.map(Batch::author).orElse(null) : null)
                .field("reason", full ? batch.map(Batch::reason).orElse(null) : null)
                .field("withheld", withheld);
        differences(json, withheld || before == null ? List.of() : between(before.document(), revision.document()));
        json.end();
    }

    /** What differs between two states, as far as the reader may see it. */
    List<Difference> between(@Nullable String before, String after) {
        return Differences.between(before, after).stream()
                .filter(difference -> full || NOT_PUBLIC.stream().noneMatch(path -> isAt(difference.path(), path)))
                .toList();
    }

    private static boolean isAt(String path, String member) {
        return path.equals(member) || path.startsWith(member + "/");
    }

    static void differences(JsonText json, List<Difference> differences) {
        json.array("differences");
        for (Difference difference : differences) {
            json.object().field("path", difference.path());
            json.raw("before", difference.before() == null ? "null" : difference.before());
            json.raw("after", difference.after() == null ? "null" : difference.after());
            json.end();
        }
        json.end();
    }
}
