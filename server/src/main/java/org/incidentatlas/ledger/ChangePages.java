package org.incidentatlas.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** The revisions that a version brought, in the order of kind and id, in pages that each hold records of one kind. */
final class ChangePages implements Iterator<List<Revision>> {

    private static final int AT_ONCE = 500;

    private final LedgerStore ledger;
    private final long version;
    private final Deque<String> kinds;
    private String after = "";
    private List<Revision> page;

    /** @param wanted which kinds of records are read */
    ChangePages(LedgerStore ledger, long version, Predicate<String> wanted) {
        this.ledger = ledger;
        this.version = version;
        this.kinds = new ArrayDeque<>(
                ledger.kindsChanged(version).stream().filter(wanted).toList());
        this.page = read();
    }

    private List<Revision> read() {
        while (!kinds.isEmpty()) {
            List<Revision> read = ledger.changesAfter(version, kinds.element(), after, AT_ONCE);
            if (!read.isEmpty()) {
                after = read.get(read.size() - 1).id();
                return read;
            }
            kinds.remove();
            after = "";
        }
        return List.of();
    }

    @Override
    public boolean hasNext() {
        return !page.isEmpty();
    }

    @Override
    public List<Revision> next() {
        if (page.isEmpty()) {
            throw new NoSuchElementException();
        }
        List<Revision> current = page;
        page = read();
        return current;
    }
}
