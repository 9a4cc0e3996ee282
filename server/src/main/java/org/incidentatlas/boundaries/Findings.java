package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects findings; of errors of one kind in one file only the first are kept, the rest counted. */
final class Findings {

    private static final int ERRORS_OF_A_KIND = 20;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Finding>> left = new HashMap<>();
    private final Map<String, Integer> kept = new HashMap<>();

    void add(Finding finding) {
        String kind = finding.file() + ' ' + finding.code();
        if (finding.severity() != Finding.Severity.ERROR || kept.merge(kind, 1, Integer::sum) <= ERRORS_OF_A_KIND) {
            findings.add(finding);
        } else {
            left.computeIfAbsent(kind, key -> new ArrayList<>()).add(finding);
        }
    }

    void addAll(List<Finding> more) {
        more.forEach(this::add);
    }

    boolean hasErrors() {
        return !kept.isEmpty();
    }

    BoundaryReport report() {
        List<Finding> all = new ArrayList<>(findings);
        left.values().stream()
                .map(same -> Finding.error(
                        same.get(0).file(), same.get(0).code(), "and " + same.size() + " more of the same kind"))
                .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::code))
                .forEach(all::add);
        return new BoundaryReport(all);
    }
}
