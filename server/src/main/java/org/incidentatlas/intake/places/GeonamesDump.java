package org.incidentatlas.intake.places;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.NameKinds;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Reads a country dump of GeoNames: 19 columns parted by tabs, without a header, as its {@code readme.txt} describes them.
 *
 * <p>Provinces and districts (ADM1 to ADM3) become further names of the units here that bear a like name in the same place;
 * settlements, airports, valleys and passes become places as {@link GeonamesFeature} says. All else is counted and left out.
 */
final class GeonamesDump {

    /** Before the number of a GeoNames entry in the id of a place. */
    static final String LIST = "geonames:";

    /** Before it in the source of a name; the address shows the entry. */
    static final String PAGE = "https://www.geonames.org/";

    private static final List<String> COLUMNS = List.of(
            "geonameid",
            "name",
            "asciiname",
            "alternatenames",
            "latitude",
            "longitude",
            "feature class",
            "feature code",
            "country code",
            "cc2",
            "admin1 code",
            "admin2 code",
            "admin3 code",
            "admin4 code",
            "population",
            "elevation",
            "dem",
            "timezone",
            "modification date");

    /** An entry until the provinces are known, which may come after it in the file. */
    private record Entry(String id, List<String> names, LonLat point, String code, String admin1) {}

    private final Harvest harvest;
    private final UnitFinder units;
    private final String country;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> admin = new ArrayList<>();
    private final Map<String, String> provinces = new HashMap<>();

    GeonamesDump(Harvest harvest, UnitFinder units, String country) {
        this.harvest = harvest;
        this.units = units;
        this.country = country;
    }

    void read(InputStream in, LongConsumer progress) throws IOException {
        new Rows(harvest, progress).tabbed(in, COLUMNS, List.of(), this::take);
        addUnits(AdminLevel.ADM1, "ADM1");
        addUnits(AdminLevel.ADM2, "ADM2", "ADM3");
        entries.forEach(this::addPlace);
    }

    private void take(PlaceRow row) {
        String id = row.number("geonameid");
        String name = row.name("name");
        LonLat point = row.point("longitude", "latitude");
        List<String> further = row.names("alternatenames", ",");
        String code = row.text("feature code");
        harvest.id(id, row.line(), "geonameid");
        modified(row);
        if (row.isBroken() || point == null) {
            return;
        }
        if (!row.text("country code").equals(country)) {
            harvest.skip("lies in another country");
        } else if (GeonamesFeature.isUnit(code)) {
            admin.add(entry(row, id, name, further, point));
        } else if (GeonamesFeature.of(code).isEmpty()) {
            harvest.skip("is no settlement, airport, valley or pass (" + row.text("feature class") + ")");
        } else if (entries.size() == Harvest.MOST_PLACES) {
            row.reject("file", "malformed", "More than " + Harvest.MOST_PLACES + " places.");
        } else {
            entries.add(entry(row, id, name, further, point));
        }
    }

    private Entry entry(PlaceRow row, String id, String name, List<String> further, LonLat point) {
        List<String> names = Stream.concat(Stream.of(name, row.text("asciiname")), further.stream())
                .filter(this::isReadable)
                .distinct()
                .toList();
        return new Entry(
                id, names.isEmpty() ? List.of(name) : names, point, row.text("feature code"), row.text("admin1 code"));
    }

    private boolean isReadable(String name) {
        boolean readable = NameKinds.isReadable(name);
        if (!readable && !name.isEmpty()) {
            harvest.skip("name in a script that is not compared");
        }
        return readable;
    }

    private void modified(PlaceRow row) {
        String day = row.text("modification date");
        try {
            if (!day.isEmpty()) {
                harvest.dated(LocalDate.parse(day));
            }
        } catch (DateTimeException notDate) {
            row.reject("modification date", "malformed", "'" + day + "' is not a day written YYYY-MM-DD.");
        }
    }

    private void addUnits(AdminLevel level, String... codes) {
        for (Entry entry : admin) {
            if (!List.of(codes).contains(entry.code())) {
                continue;
            }
            String within = level == AdminLevel.ADM1 ? null : provinces.get(entry.admin1());
            String pcode = units.named(entry.names(), level, within, entry.point());
            if (pcode == null) {
                harvest.unmatched(entry.names().get(0) + " (" + entry.code() + ", " + PAGE + entry.id() + ")");
                continue;
            }
            if (level == AdminLevel.ADM1) {
                provinces.put(entry.admin1(), pcode);
            }
            addAliases(entry, pcode);
        }
    }

    private void addAliases(Entry entry, String pcode) {
        String main = units.unit(pcode).map(unit -> unit.names().english()).orElse("");
        for (String name : entry.names()) {
            harvest.alias(new Alias(pcode, name, NameKinds.of(name, main), PAGE + entry.id()));
        }
    }

    private void addPlace(Entry entry) {
        GeonamesFeature feature = GeonamesFeature.of(entry.code()).orElseThrow();
        @Nullable String pcode = units.holding(entry.point(), provinces.get(entry.admin1()));
        String main = entry.names().get(0);
        List<PlaceName> names = new ArrayList<>();
        for (String name : entry.names()) {
            names.add(new PlaceName(name, names.isEmpty() ? PlaceName.Kind.OFFICIAL : NameKinds.of(name, main)));
        }
        harvest.place(new Place(
                LIST + entry.id(),
                main,
                names,
                feature.level(),
                feature.kind(),
                pcode,
                List.of(),
                null,
                entry.point(),
                PointBasis.SETTLEMENT,
                PAGE + entry.id(),
                feature.tier()));
    }
}
