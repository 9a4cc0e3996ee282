package org.incidentatlas.boundaries;

import java.util.List;
import java.util.SortedMap;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * What files of outlines hold and how well the outlines fit together. Areas are in square kilometres on a sphere of the
 * Earth's authalic radius ({@link org.incidentatlas.geo.Outlines#squareKilometres}).
 *
 * @param layers what was read, in the order of the files
 * @param levels each level that the files hold, from the top
 * @param nesting how districts lie in provinces; null unless the files hold both
 * @param findings in the order found; with an error among them the files would be refused
 */
public record CheckReport(
        List<Layer> layers, List<Level> levels, @Nullable Nesting nesting, List<Finding> findings) {

    public CheckReport {
        layers = List.copyOf(layers);
        levels = List.copyOf(levels);
        findings = List.copyOf(findings);
    }

    /**
     * One file, or one layer of a file that has several.
     *
     * @param name of the file, with the layer's in brackets where there are several
     * @param crs as the file declares it, shortened; null when it declares none, which stands for WGS 84
     * @param features their number
     * @param fields which field was taken for what: the meaning, and the field as the file spells it
     */
    public record Layer(String name, @Nullable String crs, int features, SortedMap<String, String> fields) {}

    /**
     * The units of one level.
     *
     * @param units their number
     * @param withoutOutline how many of them are not drawn, or not so that they can be used
     * @param complete false when overlaps were too many to be counted and gaps were not looked for
     * @param gaps land between units that belongs to none, largest first; land enclosed by the country without being part
     *     of it looks the same
     * @param overlaps land in two units, largest first
     */
    public record Level(
            AdminLevel level,
            int units,
            int withoutOutline,
            double squareKilometres,
            boolean complete,
            List<Gap> gaps,
            List<Overlap> overlaps) {}

    /**
     * @param at a point inside
     * @param between the units whose outlines it touches; empty for small ones beyond the first hundred
     */
    public record Gap(double squareKilometres, LonLat at, List<String> between) {}

    /** @param share of the smaller of the two, 0 to 1 */
    public record Overlap(String one, String other, double squareKilometres, double share) {}

    /**
     * @param districts how many were looked at
     * @param outside those that do not lie in their province alone, by the share that does
     * @param notCovered provinces of which districts leave a share blank
     */
    public record Nesting(int districts, List<Straddling> outside, List<NotCovered> notCovered) {}

    /**
     * @param unit the district
     * @param province to which it belongs as the file says, or in which most of it lies when the file does not say
     * @param stated whether the file says
     * @param inside the share of the district that lies in it, 0 to 1
     * @param elsewhere the other provinces in which it lies, by share
     * @param squareKilometresOutside what lies outside the province
     */
    public record Straddling(
            String unit,
            String province,
            boolean stated,
            double inside,
            List<Share> elsewhere,
            double squareKilometresOutside) {}

    /** @param share 0 to 1 */
    public record Share(String province, double share) {}

    /** @param squareKilometres that no district of the files covers */
    public record NotCovered(String province, double squareKilometres, double share) {}

    /** True when the files would not be loaded. */
    public boolean rejected() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
