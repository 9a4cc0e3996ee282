package org.incidentatlas.intake.desk;

import java.util.function.BooleanSupplier;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.intake.records.RowOutcome;

/** How far writing has come. Written by one thread and read by others. */
public final class Written implements RowListener {

    private final BooleanSupplier givenUp;
    private volatile long rows;
    private volatile long bytes;

    Written(BooleanSupplier givenUp) {
        this.givenUp = givenUp;
    }

    @Override
    public void row(RowOutcome outcome) {}

    @Override
    public void progress(long rowsDone, long bytesRead) {
        if (givenUp.getAsBoolean()) {
            throw new Findings.GivenUp();
        }
        rows = rowsDone;
        bytes = bytesRead;
    }

    public long rows() {
        return rows;
    }

    public long bytes() {
        return bytes;
    }
}
