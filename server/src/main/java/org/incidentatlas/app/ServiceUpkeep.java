package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.incidentatlas.http.Upkeep;
import org.incidentatlas.intake.desk.Turn;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;

/** Does tasks of commands inside the running service, one after the other, and has it show what came of them. */
final class ServiceUpkeep implements Upkeep, AutoCloseable {

    private static final int REFUSED = 2;

    private final Stores stores;
    private final AtlasKeeper keeper;
    private final Turn turn;
    private volatile boolean closed;

    /** @param turn waited for before a file of records is taken in */
    ServiceUpkeep(Stores stores, AtlasKeeper keeper, Turn turn) {
        this.stores = stores;
        this.keeper = keeper;
        this.turn = turn;
    }

    @Override
    public Order order(String text) {
        UpkeepTask task = TaskForm.read(text);
        return new Order() {
            @Override
            public long largestFile() {
                return task.largestFile();
            }

            @Override
            public Report carryOut(List<Path> files, Along along) throws IOException {
                Handover handover = new LinesAlong(along, () -> closed);
                if (!(task instanceof UpkeepTask.Import)) {
                    return perform(task, files, handover);
                }
                try (Turn.Taken taken = turn.take()) {
                    return perform(task, files, handover);
                }
            }
        };
    }

    /** One at a time: loading takes much memory, and two could not both be the newest. */
    private synchronized Report perform(UpkeepTask task, List<Path> files, Handover handover) throws IOException {
        if (closed) {
            return new Report(REFUSED, "", "", "the service is stopping");
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter said = new PrintWriter(err);
        int status = REFUSED;
        @Nullable String refusal = null;
        try {
            status = task.perform(stores, files, new Saying(new PrintWriter(out), said, false, handover));
        } catch (OperatorError refused) {
            refusal = String.valueOf(refused.getMessage());
        }
        if (task.mayChange()) {
            keeper.refresh();
        }
        if (keeper.isStale()) {
            said.println("the service cannot read its database at the moment and shows what it held before");
        }
        return new Report(status, out.toString(), err.toString(), refusal);
    }

    /** From now on refuses orders, also those that wait for one that is being carried out. */
    @Override
    public void close() {
        closed = true;
    }
}
