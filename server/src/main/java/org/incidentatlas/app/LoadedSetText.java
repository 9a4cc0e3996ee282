package org.incidentatlas.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.Finding;

/** Tells what was found while a boundary set was taken in, and what came of it. */
final class LoadedSetText {

    private static final int MOST_OF_A_KIND = 10;

    private final PrintWriter out;

    LoadedSetText(PrintWriter out) {
        this.out = out;
    }

    void print(BoundaryLoading loading, BoundaryIndex loaded) {
        report(loading);
        summary(loading, loaded);
    }

    /** Every warning and note; of a kind that comes by the hundred the first, and how many more. */
    private void report(BoundaryLoading loading) {
        Map<String, Integer> shown = new TreeMap<>();
        for (Finding finding : loading.report().findings()) {
            int number = shown.merge(finding.code(), 1, Integer::sum);
            if (finding.severity() == Finding.Severity.WARNING || number <= MOST_OF_A_KIND) {
                out.println(finding.severity().name().toLowerCase(Locale.ROOT) + ": " + BoundarySetFiles.line(finding));
            }
        }
        for (Finding finding : loading.report().notes()) {
            int more = shown.getOrDefault(finding.code(), 0) - MOST_OF_A_KIND;
            if (more > 0) {
                out.println("note: " + finding.code() + ": and " + more + " more of the same kind");
                shown.remove(finding.code());
            }
        }
    }

    private void summary(BoundaryLoading loading, BoundaryIndex loaded) {
        out.println("loaded " + loaded.set().id() + ": country " + loaded.set().country() + ", "
                + loaded.units(AdminLevel.ADM1).size() + " provinces, "
                + loaded.units(AdminLevel.ADM2).size() + " districts, dated "
                + loaded.set().dated() + (isDateKnown(loading) ? "" : " (date not known: the day of loading)")
                + ", sha256 " + loaded.set().checksum());
        out.println("to show it: ./atlas boundaries use " + loaded.set().id());
    }

    private static boolean isDateKnown(BoundaryLoading loading) {
        return loading.report().warnings().stream()
                .noneMatch(finding -> finding.code().equals("date-assumed"));
    }
}
