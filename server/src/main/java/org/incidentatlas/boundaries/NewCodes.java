package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes codes for the units of a country of which no code list is here, when the files have none: the country's letters
 * and a number for each province, and after these a number for each district in it, both in the order of their names. The
 * same files always get the same codes.
 */
final class NewCodes {

    private static final Comparator<DraftUnit> BY_NAME = Comparator.comparing(DraftUnit::title)
            .thenComparing(DraftUnit::file)
            .thenComparing(DraftUnit::feature);

    private final DrawnCountry country;
    private final Findings findings;

    NewCodes(DrawnCountry country, Findings findings) {
        this.country = country;
        this.findings = findings;
    }

    /** The units, each with a code. Where some of a level have codes and others none, the others are errors. */
    List<DraftUnit> assign(List<DraftUnit> drafts) {
        List<DraftUnit> coded = new ArrayList<>();
        of(AdminLevel.COUNTRY, drafts).forEach(unit -> coded.add(unit.withPcode(country.code())));
        List<DraftUnit> provinces = of(AdminLevel.ADM1, drafts);
        List<DraftUnit> districts = of(AdminLevel.ADM2, drafts);
        List<DraftUnit> codedProvinces = isToCode(provinces) ? numbered(country.code(), provinces) : provinces;
        coded.addAll(codedProvinces);
        coded.addAll(isToCode(districts) ? districts(districts, codedProvinces) : districts);
        return coded;
    }

    private static List<DraftUnit> of(AdminLevel level, List<DraftUnit> drafts) {
        return drafts.stream().filter(draft -> draft.level() == level).toList();
    }

    private boolean isToCode(List<DraftUnit> units) {
        List<DraftUnit> without =
                units.stream().filter(unit -> unit.pcode() == null).toList();
        if (without.size() < units.size()) {
            without.forEach(unit -> findings.add(
                    unit.error("code-missing", unit.title() + " has no code while others of its level have")));
            return false;
        }
        return !units.isEmpty();
    }

    private List<DraftUnit> districts(List<DraftUnit> districts, List<DraftUnit> provinces) {
        Map<String, List<DraftUnit>> members = new TreeMap<>();
        for (DraftUnit district : districts) {
            Optional<String> province = province(district, provinces);
            if (province.isEmpty()) {
                findings.add(district.error(
                        "no-parent",
                        "no province of the files holds " + district.title()
                                + ": give the file of provinces too, or name the province in each feature"));
            } else {
                members.computeIfAbsent(province.get(), code -> new ArrayList<>())
                        .add(district.under(province.get()));
            }
        }
        List<DraftUnit> coded = new ArrayList<>();
        members.forEach((province, units) -> coded.addAll(numbered(province, units)));
        return coded;
    }

    private static Optional<String> province(DraftUnit district, List<DraftUnit> provinces) {
        if (district.parentPcode() != null) {
            return Optional.of(district.parentPcode());
        }
        Optional<String> named = provinces.stream()
                .filter(province ->
                        district.parentName() != null && district.parentName().equalsIgnoreCase(province.name()))
                .findFirst()
                .map(DraftUnit::pcode);
        return named.isPresent() ? named : holding(district, provinces);
    }

    private static Optional<String> holding(DraftUnit district, List<DraftUnit> provinces) {
        Geometry outline = district.outline();
        Optional<LonLat> inside = outline == null ? Optional.empty() : Outlines.representativePoint(outline);
        return inside.map(point -> GeometryReader.WGS84.createPoint(point.coordinate()))
                .flatMap(point -> provinces.stream()
                        .filter(province ->
                                province.outline() != null && province.outline().covers(point))
                        .findFirst()
                        .map(DraftUnit::pcode));
    }

    private List<DraftUnit> numbered(String above, List<DraftUnit> units) {
        int digits = Math.max(2, Integer.toString(units.size()).length());
        List<DraftUnit> ordered = units.stream().sorted(BY_NAME).toList();
        List<DraftUnit> coded = new ArrayList<>();
        for (int number = 1; number <= ordered.size(); number++) {
            DraftUnit unit = ordered.get(number - 1);
            String code = above + String.format(Locale.ROOT, "%0" + digits + "d", number);
            findings.add(unit.note("pcode-made", unit.title() + " gets the code " + code));
            coded.add(Objects.requireNonNull(unit).withPcode(code));
        }
        return coded;
    }
}
