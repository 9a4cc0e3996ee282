package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryFiles;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.GeoJsonOutlines;
import org.incidentatlas.boundaries.OutlineReader;
import org.incidentatlas.boundaries.StatedSet;
import org.incidentatlas.storage.files.ZippedShapefiles;

/** Reads files of outlines with every reader there is, against the built-in code list. */
final class BoundarySetFiles {

    /** For each kind of file that is understood. */
    private static final List<OutlineReader> READERS = List.of(new GeoJsonOutlines(), new ZippedShapefiles());

    private BoundarySetFiles() {}

    static BoundaryLoading read(List<Path> files, StatedSet stated, LocalDate today) throws IOException {
        BoundaryIndex builtIn = new BoundaryIndex(
                ApproximateSet.describe(), Geography.named(ApproximateSet.load().units()));
        return new BoundaryFiles(READERS, builtIn).read(files, stated, today);
    }

    /** {@code file.geojson feature 7 ADM2_PCODE: what is there and what would be right}. */
    static String line(Finding finding) {
        String feature = finding.feature() == null ? "" : " feature " + finding.feature();
        String field = finding.field() == null ? "" : " " + finding.field();
        return finding.file() + feature + field + ": " + finding.message();
    }

    /** The findings, each on a line of its own. */
    static String lines(List<Finding> findings) {
        return findings.stream().map(BoundarySetFiles::line).collect(Collectors.joining("\n  "));
    }
}
