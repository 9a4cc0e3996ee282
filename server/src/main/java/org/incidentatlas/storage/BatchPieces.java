package org.incidentatlas.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.incidentatlas.ledger.Change;

/** The changes of a batch in pieces that fit into memory whatever the changes hold. */
final class BatchPieces implements Iterator<List<Change>> {

    /** Changes written at once. */
    static final int CHANGES = 5_000;

    /** Characters of their documents, after which a piece ends as well. */
    static final int CHARACTERS = 8 << 20;

    /** Batches lock records in one order, so that two of them never wait for each other. */
    static final Comparator<Change> ORDER = Comparator.comparing(Change::kind).thenComparing(Change::id);

    private final Iterator<Change> changes;
    private List<Change> last = List.of();

    BatchPieces(Iterator<Change> changes) {
        this.changes = changes;
    }

    @Override
    public boolean hasNext() {
        return changes.hasNext();
    }

    /**
     * The next piece, in order.
     *
     * @throws IllegalArgumentException for {@linkplain StorableText text that cannot be kept}, or two changes of one record
     */
    @Override
    public List<Change> next() {
        List<Change> piece = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int characters = 0;
        while (changes.hasNext() && piece.size() < CHANGES && characters < CHARACTERS) {
            Change change = changes.next();
            StorableText.check(change);
            if (!seen.add(change.kind() + '/' + change.id())) {
                throw new IllegalArgumentException("two changes of one record in a batch: " + change.id());
            }
            characters += change.document().length();
            piece.add(change);
        }
        piece.sort(ORDER);
        last = piece;
        return piece;
    }

    /** The piece that was asked for last. */
    List<Change> last() {
        return last;
    }
}
