package org.incidentatlas.boundaries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Looks at files of outlines of any country without loading them: what they hold, gaps, overlaps, how districts lie in
 * provinces, outlines that are not valid, codes and names that stand twice. Codes are compared with the code list when the
 * files show its country.
 */
public final class BoundaryCheck {

    /** Enough to tell what a well-known text is about. */
    private static final int CRS_SHOWN = 60;

    private final OutlineFiles readers;
    private final @Nullable BoundaryIndex codeList;

    /**
     * @param readers for the kinds of files that are understood
     * @param codeList of one country; null for none
     */
    public BoundaryCheck(List<OutlineReader> readers, @Nullable BoundaryIndex codeList) {
        this.readers = new OutlineFiles(readers);
        this.codeList = codeList;
    }

    /**
     * @param files judged together: districts in one and provinces in another are held against each other
     * @throws IOException when a file cannot be read from the disk
     */
    public CheckReport check(List<Path> files) throws IOException {
        Findings findings = new Findings();
        List<OutlineFile> layers = new ArrayList<>();
        for (Path file : files) {
            layers.addAll(readers.read(file, findings));
        }
        return report(layers, findings);
    }

    /** The same for layers that do not come from a file, such as tables of a database. */
    public CheckReport checkLayers(String source, List<OutlineFile> layers) {
        Findings findings = new Findings();
        return report(OutlineFiles.usable(source, layers, findings), findings);
    }

    private CheckReport report(List<OutlineFile> layers, Findings findings) {
        List<CheckReport.Layer> described = new ArrayList<>();
        List<DraftUnit> named = new ArrayList<>();
        List<DraftUnit> drawn = new ArrayList<>();
        for (OutlineFile layer : layers) {
            described.add(new CheckReport.Layer(
                    layer.name(), shortened(layer.crs()), layer.features().size(), FieldNames.recognised(layer)));
            List<DraftUnit> units = FieldNames.read(layer, findings);
            named.addAll(units);
            drawn.addAll(new OutlineChecks(layer, null, findings).check(units));
        }
        new DuplicateChecks(findings).check(named);
        List<CheckReport.Level> levels = new ArrayList<>();
        for (AdminLevel level : AdminLevel.values()) {
            List<DraftUnit> units = of(level, named);
            if (!units.isEmpty()) {
                levels.add(level(level, units.size(), of(level, drawn), findings));
            }
        }
        CheckReport.@Nullable Nesting nesting =
                new NestingChecks(findings).check(of(AdminLevel.ADM1, drawn), of(AdminLevel.ADM2, drawn));
        if (codeList != null) {
            new CodeListChecks(codeList, findings).check(named);
        }
        return new CheckReport(described, levels, nesting, findings.report().findings());
    }

    private static @Nullable String shortened(@Nullable String crs) {
        return crs == null || crs.length() <= CRS_SHOWN ? crs : crs.substring(0, CRS_SHOWN) + "…";
    }

    private static List<DraftUnit> of(AdminLevel level, List<DraftUnit> units) {
        return units.stream().filter(unit -> unit.level() == level).toList();
    }

    private static CheckReport.Level level(AdminLevel level, int units, List<DraftUnit> read, Findings findings) {
        List<DraftUnit> drawn =
                read.stream().filter(unit -> unit.outline() != null).toList();
        CoverageChecks.Coverage coverage = new CoverageChecks(findings).examine(drawn);
        return new CheckReport.Level(
                level,
                units,
                units - drawn.size(),
                drawn.stream()
                        .mapToDouble(unit -> Outlines.squareKilometres(outline(unit)))
                        .sum(),
                coverage.complete(),
                gaps(coverage.gaps(), drawn),
                coverage.overlaps().stream()
                        .map(overlap -> new CheckReport.Overlap(
                                title(overlap.one()),
                                title(overlap.other()),
                                overlap.squareKilometres(),
                                overlap.share()))
                        .toList());
    }

    private static List<CheckReport.Gap> gaps(List<Polygon> gaps, List<DraftUnit> drawn) {
        GapNeighbours neighbours = new GapNeighbours(drawn);
        List<CheckReport.Gap> described = new ArrayList<>();
        for (Polygon gap : gaps) {
            LonLat inside = Outlines.representativePoint(gap).orElseGet(() -> LonLat.of(gap.getCoordinate()));
            described.add(new CheckReport.Gap(
                    Outlines.squareKilometres(gap),
                    inside,
                    described.size() < GapNeighbours.MOST_GAPS ? neighbours.of(gap) : List.of()));
        }
        return described;
    }

    /** Name and code, as far as there are any. */
    static String title(DraftUnit unit) {
        return unit.pcode() != null && unit.name() != null ? unit.name() + " " + unit.pcode() : unit.title();
    }

    static Geometry outline(DraftUnit unit) {
        return Objects.requireNonNull(unit.outline());
    }
}
