package org.incidentatlas.intake.places;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.incidentatlas.boundaries.AdminUnit;
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
 * Reads an operator's own list: CSV with the columns {@code id} and {@code name}, and any of {@code names},
 * {@code names_dari}, {@code names_pashto} (parted by {@code |}), {@code level} (LOCALITY or SITE), {@code kind},
 * {@code pcode}, {@code parent}, {@code lon}, {@code lat}, {@code tier} (core or village) and {@code source}.
 *
 * <p>A row whose id is the P-code of a unit gives that unit further names.
 */
final class PlaceCsv {

    private static final List<String> NEEDED = List.of("id", "name");
    private static final int LONGEST_ID = 200;

    private final Harvest harvest;
    private final UnitFinder units;
    private final String file;

    PlaceCsv(Harvest harvest, UnitFinder units, String file) {
        this.harvest = harvest;
        this.units = units;
        this.file = file;
    }

    void read(InputStream in, LongConsumer progress) throws IOException {
        new Rows(harvest, progress).csv(in, NEEDED, this::take);
    }

    private void take(PlaceRow row) {
        String id = row.name("id");
        if (id.length() > LONGEST_ID) {
            row.reject("id", "malformed", "An id of more than " + LONGEST_ID + " characters.");
        }
        harvest.id(id, row.line(), "id");
        List<PlaceName> names = names(row, row.name("name"));
        Optional<AdminUnit> unit = units.unit(id);
        if (unit.isPresent()) {
            if (!row.isBroken()) {
                names.forEach(name -> harvest.alias(alias(row, unit.get(), name)));
            }
            return;
        }
        Place place = place(row, id, names);
        if (!row.isBroken()) {
            harvest.place(place);
        }
    }

    private Alias alias(PlaceRow row, AdminUnit unit, PlaceName name) {
        PlaceName.Kind kind = name.kind() == PlaceName.Kind.OFFICIAL
                ? NameKinds.of(name.text(), unit.names().english())
                : name.kind();
        String source = row.orNull("source");
        return new Alias(unit.pcode(), name.text(), kind, source == null ? file : source);
    }

    private static List<PlaceName> names(PlaceRow row, String main) {
        List<PlaceName> names = new ArrayList<>();
        names.add(new PlaceName(main, PlaceName.Kind.OFFICIAL));
        row.names("names", "|").forEach(name -> names.add(new PlaceName(name, NameKinds.of(name, main))));
        row.names("names_dari", "|").forEach(name -> names.add(new PlaceName(name, PlaceName.Kind.DARI)));
        row.names("names_pashto", "|").forEach(name -> names.add(new PlaceName(name, PlaceName.Kind.PASHTO)));
        return names;
    }

    private Place place(PlaceRow row, String id, List<PlaceName> names) {
        LonLat point = row.text("lon").isEmpty() && row.text("lat").isEmpty() ? null : row.point("lon", "lat");
        PlaceLevel level = level(row);
        String kind = row.orNull("kind");
        return new Place(
                id,
                names.get(0).text(),
                names,
                level,
                kind == null ? level == PlaceLevel.SITE ? "site" : "village" : kind,
                pcode(row, point),
                List.of(),
                row.orNull("parent"),
                point,
                point == null ? PointBasis.REPRESENTATIVE : PointBasis.SETTLEMENT,
                row.orNull("source"),
                tier(row));
    }

    private static PlaceLevel level(PlaceRow row) {
        String word = row.text("level");
        Optional<PlaceLevel> level = word.isEmpty() ? Optional.of(PlaceLevel.LOCALITY) : PlaceLevel.parse(word);
        if (level.isEmpty() || (level.get() != PlaceLevel.LOCALITY && level.get() != PlaceLevel.SITE)) {
            row.reject("level", "unknown", "'" + word + "' is neither LOCALITY nor SITE.");
            return PlaceLevel.LOCALITY;
        }
        return level.get();
    }

    private static Tier tier(PlaceRow row) {
        String word = row.text("tier").toUpperCase(Locale.ROOT);
        if (!word.isEmpty() && !word.equals("CORE") && !word.equals("VILLAGE")) {
            row.reject("tier", "unknown", "'" + row.text("tier") + "' is neither core nor village.");
        }
        return word.equals("CORE") ? Tier.CORE : Tier.VILLAGE;
    }

    private @Nullable String pcode(PlaceRow row, @Nullable LonLat point) {
        String stated = row.orNull("pcode");
        if (stated != null && !units.has(stated)) {
            row.reject("pcode", "reference", "'" + stated + "' is no unit of the boundary set in use.");
        }
        return stated == null ? units.holding(point, null) : stated;
    }
}
