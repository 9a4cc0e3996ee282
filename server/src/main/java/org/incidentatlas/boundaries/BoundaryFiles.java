package org.incidentatlas.boundaries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads boundary sets that users bring: one or more files of provinces and districts, judged together. Anything that
 * would make the map false rejects them all; what merely is not perfect is reported and kept as it is. Nothing is
 * repaired silently.
 */
public final class BoundaryFiles {

    /** The share of the listed districts that may be without an outline. */
    private static final double MOST_MISSING = 0.5;

    private final OutlineFiles readers;
    private final BoundaryIndex builtIn;
    private final Envelope country;

    /**
     * @param readers for the kinds of files that are understood
     * @param builtIn the code list with approximate outlines, against which files are judged
     */
    public BoundaryFiles(List<OutlineReader> readers, BoundaryIndex builtIn) {
        this.readers = new OutlineFiles(readers);
        this.builtIn = builtIn;
        country = new Envelope();
        for (AdminUnit unit : builtIn.units()) {
            if (unit.outline() != null) {
                country.expandToInclude(unit.outline().getEnvelopeInternal());
            }
        }
    }

    /**
     * @param files in any order; provinces may be left out
     * @param today the day the set is taken to speak of when no file says
     * @throws IOException when a file cannot be read from the disk
     */
    public BoundaryLoading read(List<Path> files, LocalDate today) throws IOException {
        Findings findings = new Findings();
        List<DraftUnit> drafts = new ArrayList<>();
        for (Path file : files) {
            drafts.addAll(drafts(file, findings));
        }
        if (files.isEmpty()) {
            findings.add(Finding.error("", "no-file", "no file of outlines was named"));
        }
        if (findings.hasErrors()) {
            return new BoundaryLoading.Rejected(findings.report());
        }
        List<DraftUnit> coded = new CodeAssignment(builtIn, findings).assign(drafts);
        checkLeftOut(drafts.size(), coded.size(), names(files), findings);
        for (AdminLevel level : List.of(AdminLevel.ADM1, AdminLevel.ADM2)) {
            List<DraftUnit> units =
                    coded.stream().filter(unit -> unit.level() == level).toList();
            if (!new CoverageChecks(findings).check(units)) {
                return new BoundaryLoading.Rejected(findings.report());
            }
        }
        Collection<DraftUnit> assembled =
                new HierarchyAssembly(builtIn, findings).assemble(coded).values();
        if (!findings.hasErrors()) {
            checkDistricts(assembled, names(files), findings);
        }
        if (findings.hasErrors()) {
            return new BoundaryLoading.Rejected(findings.report());
        }
        BoundarySet set = describe(files, dated(coded, today, names(files), findings));
        List<AdminUnit> merged = new UnitMerge(builtIn, findings).merge(assembled, names(files));
        return new BoundaryLoading.Loaded(set, merged, findings.report());
    }

    private List<DraftUnit> drafts(Path path, Findings findings) throws IOException {
        List<DraftUnit> drafts = new ArrayList<>();
        for (OutlineFile layer : readers.read(path, findings)) {
            drafts.addAll(new OutlineChecks(layer, country, findings).check(FieldNames.read(layer, findings)));
        }
        return drafts;
    }

    private static void checkLeftOut(int all, int coded, String files, Findings findings) {
        if (coded < 0.9 * all) {
            findings.add(Finding.error(
                    files,
                    "pcodes-not-assigned",
                    (all - coded) + " of " + all
                            + " units fit no unit of the code list: do the files show this country?"));
        }
    }

    /** A set that draws only a corner of the country would show the rest of it as land without districts. */
    private void checkDistricts(Collection<DraftUnit> units, String files, Findings findings) {
        Set<String> drawn = units.stream()
                .filter(unit -> unit.outline() != null)
                .map(unit -> String.valueOf(unit.pcode()))
                .collect(Collectors.toSet());
        List<AdminUnit> districts = builtIn.units(AdminLevel.ADM2);
        long missing = districts.stream()
                .filter(district -> !drawn.contains(district.pcode()))
                .count();
        if (missing > MOST_MISSING * districts.size()) {
            findings.add(Finding.error(
                    files,
                    "districts-missing",
                    missing + " of the " + districts.size()
                            + " districts of the code list have no outline in the files:"
                            + " a set draws most of the country"));
        }
    }

    private static LocalDate dated(List<DraftUnit> units, LocalDate today, String files, Findings findings) {
        Optional<LocalDate> latest =
                units.stream().flatMap(unit -> parsed(unit.date()).stream()).max(LocalDate::compareTo);
        if (latest.isEmpty()) {
            findings.add(Finding.warning(
                    files, "date-assumed", "the files do not say for which day they hold: " + today + " is assumed"));
        }
        return latest.orElse(today);
    }

    /** The day at the start of an ISO 8601 date or date and time. */
    private static Optional<LocalDate> parsed(@Nullable String text) {
        if (text == null || text.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static BoundarySet describe(List<Path> files, LocalDate dated) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        String checksum = Checksums.sha256(contents);
        return new BoundarySet(
                id(files.get(0), checksum),
                names(files),
                "Loaded from " + names(files),
                "As its publisher states; the files do not say",
                dated,
                false,
                checksum,
                null);
    }

    /** The first file's name without its ending, and the start of the checksum: the same files, the same id. */
    private static String id(Path file, String checksum) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String plain = name.replaceAll("\\.[a-z]+$", "").replaceAll("[^a-z0-9]+", "-");
        return plain.replaceAll("^-|-$", "") + "-" + checksum.substring(0, 8);
    }

    private static String names(List<Path> files) {
        return files.stream()
                .map(file -> String.valueOf(Objects.requireNonNull(file.getFileName())))
                .collect(Collectors.joining(", "));
    }
}
