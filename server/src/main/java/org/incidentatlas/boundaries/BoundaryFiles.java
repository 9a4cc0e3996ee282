package org.incidentatlas.boundaries;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    private final OutlineFiles files;
    private final BoundaryIndex builtIn;
    private final Envelope country;

    /**
     * @param readers for the kinds of files that are understood
     * @param builtIn the code list with approximate outlines, against which files are judged
     */
    public BoundaryFiles(List<OutlineReader> readers, BoundaryIndex builtIn) {
        this.files = new OutlineFiles(readers);
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
        return read(files, StatedSet.nothing(), today);
    }

    /**
     * The same with what the operator says of the set. Files of another country than the code list's are judged by
     * themselves: there is no list to compare them with, and codes that they lack are made.
     */
    public BoundaryLoading read(List<Path> paths, StatedSet stated, LocalDate today) throws IOException {
        Findings findings = new Findings();
        List<OutlineFile> layers = new ArrayList<>();
        for (Path path : paths) {
            layers.addAll(files.read(path, findings));
        }
        if (paths.isEmpty()) {
            findings.add(Finding.error("", "no-file", "no file of outlines was named"));
        }
        // What is refused anyway need not be read a second time for its checksum.
        if (findings.hasErrors()) {
            return new BoundaryLoading.Rejected(findings.report());
        }
        return judge(layers, OutlineOrigin.ofFiles(paths), stated, today, findings);
    }

    /**
     * The same for layers that were read from elsewhere, such as tables of a database.
     *
     * @param layers with their own findings
     */
    public BoundaryLoading judge(List<OutlineFile> layers, StatedSet stated, LocalDate today) {
        Findings findings = new Findings();
        layers.forEach(layer -> findings.addAll(layer.findings()));
        if (layers.isEmpty()) {
            findings.add(Finding.error("", "no-layer", "no table of outlines was named"));
        }
        if (findings.hasErrors()) {
            return new BoundaryLoading.Rejected(findings.report());
        }
        return judge(layers, OutlineOrigin.ofLayers(layers), stated, today, findings);
    }

    private BoundaryLoading judge(
            List<OutlineFile> layers, OutlineOrigin origin, StatedSet stated, LocalDate today, Findings findings) {
        @Nullable DrawnCountry another = anotherCountry(layers, stated);
        BoundaryIndex list = another == null ? builtIn : new BoundaryIndex(builtIn.set(), List.of());
        List<DraftUnit> drafts = new ArrayList<>();
        for (OutlineFile layer : layers) {
            drafts.addAll(new OutlineChecks(layer, another == null ? country : null, findings)
                    .check(FieldNames.read(layer, findings)));
        }
        if (findings.hasErrors()) {
            return new BoundaryLoading.Rejected(findings.report());
        }
        List<DraftUnit> coded = coded(drafts, another, findings);
        if (another == null) {
            checkLeftOut(drafts.size(), coded.size(), origin.names(), findings);
        }
        boolean uncoded = another != null && findings.hasErrors();
        if (uncoded || !isCoverage(coded, findings)) {
            return new BoundaryLoading.Rejected(findings.report());
        }
        Collection<DraftUnit> assembled =
                new HierarchyAssembly(list, another, findings).assemble(coded).values();
        if (!findings.hasErrors() && another == null) {
            checkDistricts(assembled, origin.names(), findings);
        }
        if (findings.hasErrors()) {
            return new BoundaryLoading.Rejected(findings.report());
        }
        BoundarySet set = new SetDescription(origin, stated, findings)
                .of(coded, another == null ? builtIn.set().country() : another.alpha3(), today);
        List<AdminUnit> merged = new UnitMerge(list, findings).merge(assembled, origin.names());
        return new BoundaryLoading.Loaded(set, merged, findings.report());
    }

    /** The country of the files when it is another than the code list's; null when it is that, or nothing says. */
    private @Nullable DrawnCountry anotherCountry(List<OutlineFile> files, StatedSet stated) {
        List<OutlineFeature> features =
                files.stream().flatMap(file -> file.features().stream()).toList();
        Optional<DrawnCountry> drawn = stated.country() == null
                ? DrawnCountry.of(features)
                : Optional.of(DrawnCountry.stated(stated.country(), features));
        return drawn.filter(found -> !found.isDrawnBy(builtIn)).orElse(null);
    }

    private List<DraftUnit> coded(List<DraftUnit> drafts, @Nullable DrawnCountry another, Findings findings) {
        return another == null
                ? new CodeAssignment(builtIn, findings).assign(drafts)
                : new NewCodes(another, findings).assign(drafts);
    }

    private static boolean isCoverage(List<DraftUnit> coded, Findings findings) {
        for (AdminLevel level : List.of(AdminLevel.ADM1, AdminLevel.ADM2)) {
            List<DraftUnit> units =
                    coded.stream().filter(unit -> unit.level() == level).toList();
            if (!new CoverageChecks(findings).check(units)) {
                return false;
            }
        }
        return true;
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
}
