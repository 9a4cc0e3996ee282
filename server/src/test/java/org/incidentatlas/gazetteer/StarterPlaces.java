package org.incidentatlas.gazetteer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/** The starter data sets, read as plainly as a test may. */
final class StarterPlaces {

    private StarterPlaces() {}

    static List<NamedCsvRecord> rows(String path) {
        var stream = Objects.requireNonNull(StarterPlaces.class.getResourceAsStream("/datasets/" + path), path);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<AdminUnit> units() {
        return rows("admin-units/admin_units.csv").stream()
                .map(StarterPlaces::unit)
                .toList();
    }

    static Map<String, List<String>> furtherNames() {
        return rows("admin-units/admin_names.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("pcode"),
                        Collectors.mapping(row -> row.getField("name"), Collectors.toList())));
    }

    static GazetteerIndex index() {
        return GazetteerIndex.build(contents(localities()));
    }

    /** The units and their names without any other place. */
    static GazetteerIndex unitsOnly() {
        return GazetteerIndex.build(new GazetteerContents(units(), List.of(), List.of(), elsewhere(), apart()));
    }

    static GazetteerContents contents(List<Place> places) {
        List<Alias> aliases = new ArrayList<>();
        furtherNames()
                .forEach((pcode, names) -> names.forEach(
                        name -> aliases.add(new Alias(pcode, name, PlaceName.Kind.VARIANT, "further names"))));
        rows("aliases/aliases.csv")
                .forEach(row -> aliases.add(new Alias(
                        row.getField("place_id"),
                        row.getField("name"),
                        PlaceName.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                        row.getField("source"))));
        return new GazetteerContents(units(), aliases, places, elsewhere(), apart());
    }

    static List<NameElsewhere> elsewhere() {
        return rows("names-elsewhere/names_elsewhere.csv").stream()
                .map(row -> new NameElsewhere(
                        row.getField("name"),
                        NameElsewhere.Kind.parse(row.getField("kind")).orElseThrow(),
                        orNull(row.getField("country"))))
                .toList();
    }

    static List<NameApart> apart() {
        return rows("aliases/names_apart.csv").stream()
                .map(row -> new NameApart(row.getField("name"), row.getField("place_id"), row.getField("own_name")))
                .toList();
    }

    static List<Place> localities() {
        return rows("localities/localities.csv").stream()
                .map(StarterPlaces::locality)
                .toList();
    }

    static List<Place> regions() {
        return rows("regions/regions.csv").stream().map(StarterPlaces::region).toList();
    }

    private static Place region(NamedCsvRecord row) {
        List<PlaceName> names = new ArrayList<>();
        names.add(new PlaceName(row.getField("name"), PlaceName.Kind.OFFICIAL));
        list(row.getField("variants"), "|").forEach(n -> names.add(new PlaceName(n, PlaceName.Kind.VARIANT)));
        list(row.getField("names_dari"), "|").forEach(n -> names.add(new PlaceName(n, PlaceName.Kind.DARI)));
        return new Place(
                row.getField("id"),
                row.getField("name"),
                names,
                PlaceLevel.REGION,
                "region",
                null,
                list(row.getField("pcodes"), "|"),
                null,
                null,
                PointBasis.REPRESENTATIVE,
                null);
    }

    private static Place locality(NamedCsvRecord row) {
        List<PlaceName> names = new ArrayList<>();
        names.add(new PlaceName(row.getField("name"), PlaceName.Kind.OFFICIAL));
        list(row.getField("variants"), "|").forEach(n -> names.add(new PlaceName(n, PlaceName.Kind.VARIANT)));
        list(row.getField("names_dari"), "|").forEach(n -> names.add(new PlaceName(n, PlaceName.Kind.DARI)));
        list(row.getField("names_pashto"), "|").forEach(n -> names.add(new PlaceName(n, PlaceName.Kind.PASHTO)));
        boolean published = row.getField("point_basis").equals("published");
        return new Place(
                row.getField("id"),
                row.getField("name"),
                names,
                PlaceLevel.valueOf(row.getField("level")),
                row.getField("kind"),
                orNull(row.getField("pcode")),
                list(row.getField("pcodes"), "|"),
                orNull(row.getField("parent")),
                point(row.getField("lon"), row.getField("lat")),
                published ? PointBasis.SETTLEMENT : PointBasis.REPRESENTATIVE,
                row.getField("point_source"));
    }

    private static AdminUnit unit(NamedCsvRecord row) {
        UnitNames names = new UnitNames(
                row.getField("name_en"),
                orNull(row.getField("name_dari")),
                orNull(row.getField("name_pashto")),
                list(row.getField("other_names_en"), ";"));
        AdminLevel level = row.getField("level").equals("1") ? AdminLevel.ADM1 : AdminLevel.ADM2;
        return new AdminUnit(
                row.getField("pcode"),
                level,
                row.getField("parent"),
                names,
                point(row.getField("label_lon"), row.getField("label_lat")),
                null);
    }

    static @Nullable LonLat point(String lon, String lat) {
        return lon.isEmpty() ? null : new LonLat(Double.parseDouble(lon), Double.parseDouble(lat));
    }

    static List<String> list(String text, String separator) {
        return Arrays.stream(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
