package org.incidentatlas.intake.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.sources.Source;

/**
 * The changes of an import while its file is read for the second time: the edition and its source, the rows, then the records
 * that are gone. Throws {@link UncheckedIOException} when the file cannot be read or is another one by now.
 */
final class ChangeStream implements Iterator<Change> {

    private static final int AT_ONCE = 500;

    private final LedgerStore ledger;
    private final RowPass pass;
    private final RowSource rows;
    private final RowListener listener;
    private final Deque<Change> ready = new ArrayDeque<>();
    private List<String> gone = List.of();
    private String kind = "";
    private Passing expected = Passing.NONE;
    private boolean rowsDone;

    ChangeStream(LedgerStore ledger, RowPass pass, RowSource rows, RowListener listener) {
        this.ledger = ledger;
        this.pass = pass;
        this.rows = rows;
        this.listener = listener;
    }

    /** What comes first, unless it is there already. */
    void begin(Edition edition, Source source) {
        enter(Edition.KIND, edition.id(), Documents.write(edition));
        enter(Source.KIND, source.id(), Documents.write(source));
    }

    private void enter(String kindOf, String id, String document) {
        Optional<Revision> stored = ledger.newest(kindOf, id);
        if (stored.isEmpty()) {
            ready.add(Change.create(kindOf, id, document));
        } else if (!stored.get().action().leavesRecord()) {
            ready.add(new Change(kindOf, id, stored.get().number(), Action.CORRECTED, document));
        }
    }

    /**
     * What comes last.
     *
     * @param kindOfGone the kind of the records to retract
     * @param idsOfGone their ids
     * @param examined what must come out again: the checksum of the file and the decisions about its rows
     */
    void end(String kindOfGone, List<String> idsOfGone, Examination examined) {
        kind = kindOfGone;
        gone = new ArrayList<>(idsOfGone);
        expected = examined.passing();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !(rowsDone && gone.isEmpty())) {
            if (rowsDone) {
                retractSome();
            } else {
                readSome();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Change next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void readSome() {
        try {
            List<Decision> some = pass.next();
            for (Decision decision : some) {
                Change change = decision.change();
                if (change != null) {
                    ready.add(change);
                }
            }
            listener.progress(pass.row(), rows.bytesRead());
            if (some.isEmpty()) {
                rowsDone = true;
                checkSame();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void checkSame() throws Unreadable {
        if (!rows.checksum().equals(expected.checksum())) {
            throw new Unreadable(
                    1, "changed", "The file was changed while it was read.", "Try again when nobody writes to it.");
        }
        if (pass.trace() != expected.decisions()) {
            throw recordChanged();
        }
    }

    static Unreadable recordChanged() {
        return new Unreadable(
                1,
                "changed",
                "The record was changed since the report was made, and rows would become something else now.",
                "Have a new report made, and look at it.");
    }

    private void retractSome() {
        List<String> some = gone.subList(0, Math.min(gone.size(), AT_ONCE));
        for (Revision stored : ledger.newest(kind, some)) {
            if (stored.action().leavesRecord()) {
                ready.add(new Change(kind, stored.id(), stored.number(), Action.RETRACTED, stored.document()));
            }
        }
        some.clear();
    }
}
