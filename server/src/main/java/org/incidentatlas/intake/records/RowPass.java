package org.incidentatlas.intake.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.exchange.SourceRow;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;

/** One reading of a file: what is done with its rows, some at a time. For one thread. */
final class RowPass {

    /** Rows that are looked up in the ledger at once. */
    private static final int ROWS = 500;

    private final RowSource rows;
    private final RecordMaker maker;
    private final LedgerStore ledger;
    private final Judge judge;
    private final ClaimsSaid claims;
    private final SeenIds seen = new SeenIds();
    private long row;
    private long trace;

    /** @param termsCount whether a row is another when it comes under other terms */
    RowPass(RowSource rows, RecordMaker maker, LedgerStore ledger, boolean termsCount) {
        this.rows = rows;
        this.maker = maker;
        this.ledger = ledger;
        this.judge = new Judge(ledger, maker.dataSet(), termsCount);
        this.claims = ClaimsSaid.of(ledger, maker.kind());
    }

    private record Numbered(MadeRecord made, long row, long line, boolean repeated) {}

    /** What is done with the next rows; empty after the last. */
    List<Decision> next() throws IOException {
        List<Numbered> some = new ArrayList<>();
        while (some.size() < ROWS) {
            Optional<SourceRow> next = rows.next();
            if (next.isEmpty()) {
                break;
            }
            MadeRecord made = maker.make(next.get());
            boolean named = !made.id().isEmpty();
            some.add(new Numbered(made, ++row, next.get().line(), named && !seen.add(made.id())));
        }
        Map<String, Revision> stored = stored(some);
        List<Decision> decisions = some.stream()
                .map(one -> one.repeated()
                        ? Judge.repeated(one.made(), one.row(), one.line())
                        : judge.decide(
                                one.made(),
                                one.row(),
                                one.line(),
                                stored.get(one.made().id())))
                .map(decision -> claims.compare(decision, maker.column("date_from")))
                .toList();
        decisions.forEach(one -> trace = 31 * (31 * trace + one.verdict().ordinal()) + one.expected());
        return decisions;
    }

    /** Tells one run of decisions from another: which verdict each row got, and beside which revision of its record. */
    long trace() {
        return trace;
    }

    /** All rows of a file make records of one kind. */
    private Map<String, Revision> stored(List<Numbered> some) {
        Map<String, Revision> stored = new HashMap<>();
        if (!some.isEmpty()) {
            List<String> ids = some.stream()
                    .map(one -> one.made().id())
                    .filter(id -> !id.isEmpty())
                    .toList();
            ledger.newest(maker.kind(), ids).forEach(revision -> stored.put(revision.id(), revision));
        }
        return stored;
    }

    long row() {
        return row;
    }

    /** The ids that rows have had so far. */
    SeenIds seen() {
        return seen;
    }
}
