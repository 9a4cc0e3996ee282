package org.incidentatlas.intake.records;

import java.io.IOException;
import org.incidentatlas.exchange.Remark;

/** A file that cannot be read as rows, or not beyond some line; nothing of it is taken. */
public final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final transient Remark remark;

    Unreadable(long line, String code, String message, String remedy) {
        super(message);
        this.line = line;
        this.remark = Remark.fault("file", code, message, remedy);
    }

    /** The line at which reading ended, from 1. */
    public long line() {
        return line;
    }

    public Remark remark() {
        return remark;
    }
}
