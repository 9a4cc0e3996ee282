package org.incidentatlas.bench;

import java.io.PrintWriter;
import java.util.List;

/** Prints aims, each with what was measured and whether that meets it. */
public final class AimTable {

    private static final String ROW = "%-52s %14s %14s  %s%n";

    private AimTable() {}

    public static void print(List<Aim> aims, PrintWriter out) {
        out.println("Aims");
        out.printf(ROW, "", "measured", "aim", "met");
        aims.forEach(aim -> out.printf(ROW, aim.what(), aim.measuredText(), aim.boundText(), aim.met()));
        long missed = aims.stream().filter(Aim::isMissed).count();
        out.println(missed == 0 ? "No aim was missed." : missed + " of " + aims.size() + " aims were missed.");
    }
}
