package org.incidentatlas.app;

import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * Where a command says what it does.
 *
 * @param out its report
 * @param err what it says beside
 * @param onTerminal whether somebody sees each line at once
 */
record Saying(PrintWriter out, PrintWriter err, boolean onTerminal) {

    static Saying of(CommandLine command) {
        return new Saying(command.getOut(), command.getErr(), System.console() != null);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
