package org.incidentatlas.boundaries;

import java.util.List;

/**
 * All that was found while reading a set of files, in the order found.
 *
 * @param findings errors, warnings and notes
 */
public record BoundaryReport(List<Finding> findings) {

    public BoundaryReport {
        findings = List.copyOf(findings);
    }

    public boolean rejected() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    public List<Finding> errors() {
        return of(Finding.Severity.ERROR);
    }

    public List<Finding> warnings() {
        return of(Finding.Severity.WARNING);
    }

    public List<Finding> notes() {
        return of(Finding.Severity.NOTE);
    }

    private List<Finding> of(Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }
}
