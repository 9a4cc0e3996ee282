package org.incidentatlas.app;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * Where a command says what it does.
 *
 * @param out its report
 * @param err what it says beside
 * @param onTerminal whether somebody sees each line at once
 * @param handover takes progress and files
 */
record Saying(PrintWriter out, PrintWriter err, boolean onTerminal, Handover handover) {

    /** Of a command that writes no files. */
    Saying(PrintWriter out, PrintWriter err, boolean onTerminal) {
        this(out, err, onTerminal, Handover.NONE);
    }

    static Saying of(CommandLine command) {
        return of(command, Handover.NONE);
    }

    static Saying of(CommandLine command, Handover handover) {
        return new Saying(command.getOut(), command.getErr(), System.console() != null, handover);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
