package org.incidentatlas.intake.places;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.NameKinds;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.gazetteer.Tier;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of Who's On First: columns parted by tabs, with a header.
 *
 * <p>Regions and counties become further names of provinces and districts, campuses (airports) places whose misspelt names
 * are recognised, localities and neighbourhoods places of the tier village. Rows that are deprecated or no longer current are
 * counted and left out. A district that the table states by P-code is taken when the set in use has it.
 */
final class WhosOnFirst {

    static final String LIST = "wof:";

    private static final String PAGE = "https://spelunker.whosonfirst.org/id/";
    private static final List<String> NEEDED = List.of("wof_id", "placetype", "name", "lat", "lon");

    private record Kind(PlaceLevel level, String word, Tier tier) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "locality", new Kind(PlaceLevel.LOCALITY, "village", Tier.VILLAGE),
            "neighbourhood", new Kind(PlaceLevel.LOCALITY, "quarter", Tier.VILLAGE),
            "campus", new Kind(PlaceLevel.SITE, "airport", Tier.CORE));
    private static final Map<String, AdminLevel> UNITS = Map.of("region", AdminLevel.ADM1, "county", AdminLevel.ADM2);

    private final Harvest harvest;
    private final UnitFinder units;

    WhosOnFirst(Harvest harvest, UnitFinder units) {
        this.harvest = harvest;
        this.units = units;
    }

    void read(InputStream in, LongConsumer progress) throws IOException {
        new Rows(harvest, progress).tabbed(in, null, NEEDED, this::take);
    }

    private void take(PlaceRow row) {
        String id = row.number("wof_id");
        String name = row.name("name");
        LonLat point = row.point("lon", "lat");
        String type = row.text("placetype");
        harvest.id(id, row.line(), "wof_id");
        Map<String, PlaceName.Kind> names = names(row, name);
        if (row.isBroken() || point == null) {
            return;
        }
        AdminLevel level = UNITS.get(type);
        Kind kind = KINDS.get(type);
        if (row.text("deprecated").equals("1") || row.text("is_current").equals("0")) {
            harvest.skip("is deprecated or no longer current");
        } else if (level != null) {
            addAliases(id, names, level, statedProvince(row), point);
        } else if (kind == null) {
            harvest.skip("is no unit, locality, neighbourhood or campus (" + type + ")");
        } else {
            addPlace(id, kind, names, point, pcode(row, point));
        }
    }

    /** The names that can be compared, the main one first, each with what the table says it is. */
    private static Map<String, PlaceName.Kind> names(PlaceRow row, String main) {
        Map<String, PlaceName.Kind> names = new LinkedHashMap<>();
        names.put(main, PlaceName.Kind.OFFICIAL);
        row.names("name_eng", "|").forEach(name -> names.putIfAbsent(name, NameKinds.of(name, main)));
        row.names("name_fas", "|").forEach(name -> names.putIfAbsent(name, PlaceName.Kind.DARI));
        row.names("name_pus", "|").forEach(name -> names.putIfAbsent(name, PlaceName.Kind.PASHTO));
        row.names("variants", "|").forEach(name -> names.putIfAbsent(name, NameKinds.of(name, main)));
        names.keySet().removeIf(name -> !name.equals(main) && !NameKinds.isReadable(name));
        return names;
    }

    private @Nullable String statedProvince(PlaceRow row) {
        String stated = row.text("cod_adm1_pcode");
        return units.has(stated) ? stated : null;
    }

    private @Nullable String pcode(PlaceRow row, LonLat point) {
        String stated = row.text("cod_adm2_pcode");
        return units.has(stated) ? stated : units.holding(point, statedProvince(row));
    }

    private void addAliases(
            String id, Map<String, PlaceName.Kind> names, AdminLevel level, @Nullable String province, LonLat point) {
        String within = level == AdminLevel.ADM1 ? null : province;
        String pcode = units.named(List.copyOf(names.keySet()), level, within, point);
        if (pcode == null) {
            harvest.unmatched(names.keySet().iterator().next() + " (" + PAGE + id + ")");
            return;
        }
        String main = units.unit(pcode).map(unit -> unit.names().english()).orElse("");
        names.forEach((name, kind) -> harvest.alias(
                new Alias(pcode, name, kind == PlaceName.Kind.OFFICIAL ? NameKinds.of(name, main) : kind, PAGE + id)));
    }

    private void addPlace(
            String id, Kind kind, Map<String, PlaceName.Kind> names, LonLat point, @Nullable String pcode) {
        List<PlaceName> all = new ArrayList<>();
        names.forEach((name, sort) -> all.add(new PlaceName(name, sort)));
        harvest.place(new Place(
                LIST + id,
                all.get(0).text(),
                all,
                kind.level(),
                kind.word(),
                pcode,
                List.of(),
                null,
                point,
                PointBasis.SETTLEMENT,
                PAGE + id,
                kind.tier()));
    }
}
