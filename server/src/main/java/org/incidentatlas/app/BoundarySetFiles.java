package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryFiles;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryLoading;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.StatedSet;
import org.incidentatlas.fetch.FetchedFacts;
import org.incidentatlas.storage.CannotOpenStore;
import org.incidentatlas.storage.files.OutlineFormats;
import org.incidentatlas.storage.postgis.PostgisOutlines;

/** Reads files of outlines with every reader there is, against the built-in code list. */
final class BoundarySetFiles {

    private BoundarySetFiles() {}

    static BoundaryLoading read(List<Path> files, StatedSet stated, LocalDate today) throws IOException {
        return reader().read(files, stated, today);
    }

    /**
     * What the operator says of the files, completed by what was kept of them when they were fetched: date, source and licence.
     * Only what holds for all of the files is taken.
     */
    static StatedSet completed(StatedSet stated, List<Path> files) throws IOException {
        List<FetchedFacts> facts = new ArrayList<>();
        for (Path file : files) {
            FetchedFacts.find(file).ifPresent(facts::add);
        }
        if (facts.isEmpty() || facts.size() < files.size()) {
            return stated;
        }
        LocalDate latest = facts.stream()
                .map(FetchedFacts::dated)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new StatedSet(
                stated.id(),
                stated.title(),
                Objects.requireNonNullElseGet(stated.source(), () -> each(facts, FetchedFacts::source)),
                Objects.requireNonNullElseGet(stated.licence(), () -> each(facts, FetchedFacts::licence)),
                Objects.requireNonNullElse(stated.dated(), latest),
                stated.validFrom(),
                stated.validTo(),
                stated.country());
    }

    private static String each(List<FetchedFacts> facts, Function<FetchedFacts, String> text) {
        return facts.stream().map(text).distinct().collect(Collectors.joining("; "));
    }

    /** @throws OperatorError when there is no such database or table, or it cannot be read */
    static BoundaryLoading readTables(String database, List<String> tables, StatedSet stated, LocalDate today)
            throws IOException {
        try {
            return reader().judge(PostgisOutlines.read(database, tables), stated, today);
        } catch (CannotOpenStore refused) {
            throw new OperatorError(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static BoundaryFiles reader() throws IOException {
        return new BoundaryFiles(
                OutlineFormats.all(),
                new BoundaryIndex(
                        ApproximateSet.describe(),
                        Geography.named(ApproximateSet.load().units())));
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
