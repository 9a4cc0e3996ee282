package org.incidentatlas.intake.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.intake.Reading;
import org.jspecify.annotations.Nullable;

/** Reads the curated list of settlements, sites and regions. */
public final class LocalityRows {

    private static final List<String> COLUMNS = List.of(
            "id", "name", "kind", "level", "variants", "lon", "lat", "point_basis", "pcode", "pcodes", "parent");
    private static final Map<String, PointBasis> BASES =
            Map.of("published", PointBasis.SETTLEMENT, "representative", PointBasis.REPRESENTATIVE);

    private LocalityRows() {}

    /** Reads the text of a {@code localities.csv}. */
    public static Reading<Place> read(String text) {
        return Table.of("localities.csv", text, COLUMNS).read(LocalityRows::place);
    }

    /** Reads which locality is the capital of which province: ids of localities by the P-code of the province. */
    public static Map<String, String> capitals(String text) {
        Map<String, String> capitals = new TreeMap<>();
        Table.of("localities.csv", text, COLUMNS)
                .read(row -> new Capital(row.text("capital_of"), row.required("id")))
                .whole()
                .forEach(capital -> {
                    if (capital.province() != null) {
                        capitals.put(capital.province(), capital.locality());
                    }
                });
        return capitals;
    }

    private record Capital(@Nullable String province, String locality) {}

    private static Place place(Row row) {
        String name = row.required("name");
        return new Place(
                row.required("id"),
                name,
                names(name, row),
                row.word("level", PlaceLevel::parse, PlaceLevel.LOCALITY, PlaceLevel.values()),
                row.required("kind"),
                row.text("pcode"),
                row.list("pcodes"),
                row.text("parent"),
                point(row),
                basis(row),
                row.text("point_source"));
    }

    private static List<PlaceName> names(String name, Row row) {
        List<PlaceName> names = new ArrayList<>();
        names.add(new PlaceName(name, PlaceName.Kind.OFFICIAL));
        row.list("variants").forEach(variant -> names.add(new PlaceName(variant, PlaceName.Kind.VARIANT)));
        row.list("names_dari").forEach(dari -> names.add(new PlaceName(dari, PlaceName.Kind.DARI)));
        row.list("names_pashto").forEach(pashto -> names.add(new PlaceName(pashto, PlaceName.Kind.PASHTO)));
        return names;
    }

    private static @Nullable LonLat point(Row row) {
        Double lon = row.degrees("lon");
        Double lat = row.degrees("lat");
        if (lon == null || lat == null) {
            return null;
        }
        return new LonLat(lon, lat);
    }

    private static PointBasis basis(Row row) {
        String word = row.text("point_basis");
        if (word == null) {
            return PointBasis.REPRESENTATIVE;
        }
        PointBasis basis = BASES.get(word);
        if (basis == null) {
            row.fault("point_basis", "unknown", "'" + word + "' is neither published nor representative.");
            return PointBasis.REPRESENTATIVE;
        }
        return basis;
    }
}
