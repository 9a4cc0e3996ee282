package org.incidentatlas.intake.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.exchange.ReportedPlace;
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.gazetteer.GeocodeDecision;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlaceColumns;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PlaceResolver;
import org.incidentatlas.gazetteer.PlaceType;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.intake.records.NamedUnits.Named;
import org.incidentatlas.intake.records.Surroundings.Around;
import org.jspecify.annotations.Nullable;

/**
 * Places the rows of data sets. A point is the event's own only where the row says so; then the unit comes from the outline
 * that holds it and is compared with the names the row gives. Where these disagree the row is in doubt, and is placed no
 * more exactly than both allow. Everything coarser goes by name, and by the point only where no name is known. For one thread.
 */
final class RowPlaces {

    /** A point given by a row is of no place in the list. */
    private static final String NO_PLACE = "";

    private final Geocoder geocoder;
    private final BoundaryIndex boundaries;
    private final NamedUnits names;
    private final Surroundings surroundings;
    private final PlaceResolver resolver;
    private final Countries countries;
    private final Map<ReportedPlace, Placing> namedLately = new Lately<>();

    RowPlaces(Geocoder geocoder, BoundaryIndex boundaries) {
        this.geocoder = geocoder;
        this.boundaries = boundaries;
        this.names = new NamedUnits(geocoder);
        this.surroundings = new Surroundings(boundaries);
        this.resolver = new PlaceResolver(geocoder);
        this.countries = new Countries(boundaries);
    }

    Placing place(ReportedPlace row) {
        String country = row.country();
        if (country != null && !countries.isLoaded(country)) {
            return Placing.at(new Location.InCountry(row.text(), country, precision(row)));
        }
        return switch (row.exactness()) {
            case POINT -> point(row, false);
            case NEAR -> point(row, true);
            case NAMED -> named(row);
            case DISTRICT -> inUnit(row, AdminLevel.ADM2);
            case PROVINCE -> inUnit(row, AdminLevel.ADM1);
            case REGION -> region(row);
            case COUNTRY -> Placing.at(new Location.InCountry(row.text(), countries.loaded(), PlacePrecision.COUNTRY));
            case NOWHERE -> Placing.at(new Location.Unlocated(row.text(), null, null));
        };
    }

    private static PlacePrecision precision(ReportedPlace row) {
        return switch (row.exactness()) {
            case POINT, NAMED -> PlacePrecision.LOCALITY;
            case NEAR -> PlacePrecision.NEAR;
            case DISTRICT -> PlacePrecision.DISTRICT;
            case PROVINCE -> PlacePrecision.PROVINCE;
            case REGION -> PlacePrecision.REGION;
            case COUNTRY, NOWHERE -> PlacePrecision.COUNTRY;
        };
    }

    private Placing point(ReportedPlace row, boolean near) {
        LonLat point = row.point();
        if (point == null) {
            return withDoubt(
                    coarser(row),
                    Remark.doubt(
                            "latitude", "no point", "The row is exact, but gives no point.", "Add the coordinates."),
                    names.of(row));
        }
        Around around = surroundings.of(point);
        Named named = names.of(row);
        if (around.isOutside()) {
            return withDoubt(
                    coarser(row),
                    Remark.doubt(
                            "latitude",
                            "outside",
                            "The point lies outside " + countries.loaded() + ".",
                            "Look whether longitude and latitude are exchanged."),
                    named);
        }
        Optional<Placing> contradiction = contradiction(row, around, named);
        if (contradiction.isPresent()) {
            return contradiction.get();
        }
        Optional<String> unit = named.district()
                .map(found -> found.place().id())
                .or(around::certainDistrict)
                .or(() -> named.province().map(found -> found.place().id()))
                .or(around::certain);
        if (unit.isEmpty()) {
            return withDoubt(
                    coarser(row),
                    Remark.doubt(
                            "admin2",
                            "uncertain",
                            "Which district holds the point is not certain.",
                            "Name the district."),
                    named);
        }
        return new Placing(pointIn(row, point, unit.get(), named, near), notFound(row, named), List.of());
    }

    private Location pointIn(ReportedPlace row, LonLat point, String unit, Named named, boolean near) {
        GeocodeDecision decision = decision(named);
        Location where = near
                ? new Location.Near(row.text(), NO_PLACE, unit, point, PointBasis.SETTLEMENT, null, decision)
                : new Location.AtPoint(
                        row.text(), NO_PLACE, PlacePrecision.LOCALITY, unit, point, PointBasis.REPORTED, decision);
        return where.inSet(boundaries.set().id());
    }

    /** The names of the row against the outlines around its point. */
    private Optional<Placing> contradiction(ReportedPlace row, Around around, Named named) {
        Optional<Candidate> district = named.district();
        Optional<Candidate> province = named.province();
        boolean districtElsewhere = district.isPresent()
                && !around.districts().contains(district.get().place().id());
        boolean provinceElsewhere = district.isEmpty()
                && province.isPresent()
                && !around.provinces().contains(province.get().place().id());
        if (!districtElsewhere && !provinceElsewhere) {
            return Optional.empty();
        }
        Candidate said = districtElsewhere ? district.get() : province.orElseThrow();
        String drawn = String.join(
                " or ",
                (districtElsewhere ? around.districts() : around.provinces())
                        .stream().map(surroundings::name).toList());
        Remark doubt = Remark.doubt(
                districtElsewhere ? "admin2" : "admin1",
                "disagreement",
                "The row names " + said.place().name() + "; its point lies in " + drawn + " on boundary set "
                        + boundaries.set().id() + ".",
                "Correct the name or the point, or choose the unit by hand.");
        boolean oneProvince = province.isPresent()
                && around.provinces().contains(province.get().place().id());
        Location where = oneProvince
                ? unit(row, province.get().place().id(), PlacePrecision.PROVINCE, named)
                : new Location.Unlocated(row.text(), null, decision(named));
        return Optional.of(withDoubt(where, doubt, named));
    }

    /** A settlement by its name, when the point is no more than a stand-in. */
    private Placing named(ReportedPlace row) {
        return namedLately.computeIfAbsent(row, this::lookUp);
    }

    private Placing lookUp(ReportedPlace row) {
        Location where = resolver.incident(
                new PlaceColumns(row.text(), PlaceType.LOCALITY, row.district(), row.province(), null),
                boundaries.set().id());
        return where instanceof Location.Unlocated ? inUnit(row, AdminLevel.ADM1) : Placing.at(where);
    }

    private Placing inUnit(ReportedPlace row, AdminLevel level) {
        Named named = names.of(row);
        boolean district = level == AdminLevel.ADM2;
        Optional<Candidate> found = district ? named.district() : named.province();
        if (found.isPresent()) {
            Location where = unit(
                    row, found.get().place().id(), district ? PlacePrecision.DISTRICT : PlacePrecision.PROVINCE, named);
            return named.isSure() || agrees(row, found.get())
                    ? Placing.at(where)
                    : withDoubt(where, unsure(row, found.get(), district), named);
        }
        return byPoint(row, named, level);
    }

    private static Remark unsure(ReportedPlace row, Candidate found, boolean district) {
        return Remark.doubt(
                district ? "admin2" : "admin1",
                "unsure name",
                "'" + (district ? row.district() : row.province()) + "' is probably "
                        + found.place().name() + ".",
                "Confirm it, or choose another candidate.");
    }

    /** The point of a coarse row lies in the unit it stands for, so it may confirm a name that is not certain. */
    private boolean agrees(ReportedPlace row, Candidate found) {
        LonLat point = row.point();
        if (point == null) {
            return false;
        }
        Around around = surroundings.of(point);
        String id = found.place().id();
        return around.districts().contains(id) || around.provinces().contains(id);
    }

    /** Without a name that is known, the unit around the stand-in point, if that is certain enough. */
    private Placing byPoint(ReportedPlace row, Named named, AdminLevel level) {
        LonLat point = row.point();
        Optional<String> certain =
                point == null ? Optional.empty() : surroundings.of(point).certain();
        boolean district = level == AdminLevel.ADM2;
        Optional<String> fitting = certain.flatMap(code -> ancestor(code, level));
        if (fitting.isPresent()) {
            return new Placing(
                    unit(row, fitting.get(), district ? PlacePrecision.DISTRICT : PlacePrecision.PROVINCE, named),
                    notFound(row, named),
                    List.of());
        }
        if (district && named.province().isPresent()) {
            Location province = unit(row, named.province().get().place().id(), PlacePrecision.PROVINCE, named);
            if (row.district() == null) {
                return Placing.at(
                        province,
                        Remark.note(
                                "admin2",
                                "uncertain",
                                "Which district it was is not certain; placed in its province."));
            }
            return withDoubt(
                    province,
                    Remark.doubt("admin2", "not found", "No district of that name was found.", "Choose one."),
                    named);
        }
        return withDoubt(
                new Location.Unlocated(row.text(), null, decision(named)),
                Remark.doubt("admin1", "not found", "No unit was found for the row.", "Choose one."),
                named);
    }

    private Optional<String> ancestor(String pcode, AdminLevel level) {
        return boundaries.path(pcode).stream()
                .filter(unit -> unit.level() == level)
                .map(unit -> unit.pcode())
                .findFirst();
    }

    private Placing region(ReportedPlace row) {
        Named named = names.of(row);
        List<String> units =
                named.province().map(found -> List.of(found.place().id())).orElse(List.of());
        if (units.isEmpty()) {
            return Placing.at(new Location.InCountry(row.text(), countries.loaded(), PlacePrecision.COUNTRY));
        }
        return Placing.at(new Location.InRegion(row.text(), null, units, ofProvince(named))
                .inSet(boundaries.set().id()));
    }

    /** The smallest unit that the row names, else nothing. */
    private Location coarser(ReportedPlace row) {
        Named named = names.of(row);
        if (named.district().isPresent()) {
            return unit(row, named.district().get().place().id(), PlacePrecision.DISTRICT, named);
        }
        return named.province()
                .map(found -> unit(row, found.place().id(), PlacePrecision.PROVINCE, named))
                .orElseGet(() -> new Location.Unlocated(row.text(), null, decision(named)));
    }

    private Location unit(ReportedPlace row, String pcode, PlacePrecision precision, Named named) {
        GeocodeDecision decision = precision == PlacePrecision.PROVINCE ? ofProvince(named) : decision(named);
        return new Location.InUnit(
                row.text(), pcode, precision, boundaries.set().id(), decision);
    }

    private static @Nullable GeocodeDecision decision(Named named) {
        if (named.districtAnswer() != null) {
            return GeocodeDecision.of(named.districtAnswer());
        }
        return ofProvince(named);
    }

    private static @Nullable GeocodeDecision ofProvince(Named named) {
        return named.provinceAnswer() == null ? null : GeocodeDecision.of(named.provinceAnswer());
    }

    /** A name that no list holds is told; the point decided. */
    private static List<Remark> notFound(ReportedPlace row, Named named) {
        List<Remark> notes = new ArrayList<>();
        if (row.district() != null && named.district().isEmpty()) {
            notes.add(Remark.note(
                    "admin2", "not found", "No district '" + row.district() + "' is known here; the point decided."));
        }
        if (row.province() != null && named.province().isEmpty()) {
            notes.add(Remark.note(
                    "admin1", "not found", "No province '" + row.province() + "' is known here; the point decided."));
        }
        return notes;
    }

    private static Placing withDoubt(Location where, Remark doubt, Named named) {
        List<Candidate> candidates = new ArrayList<>();
        if (named.districtAnswer() != null) {
            candidates.addAll(named.districtAnswer().candidates());
        }
        if (candidates.isEmpty() && named.provinceAnswer() != null) {
            candidates.addAll(named.provinceAnswer().candidates());
        }
        return new Placing(where, List.of(doubt), candidates);
    }

    /** The area that a claim speaks of, in doubt unless it was found. */
    Placing area(PlaceColumns row) {
        Location where = resolver.area(row, boundaries.set().id());
        if (!(where instanceof Location.Unlocated)) {
            return Placing.at(where);
        }
        List<Candidate> candidates = geocoder.geocode(new GeocodeQuery(shortened(row.text()), null, null, 5))
                .candidates();
        return new Placing(
                where,
                List.of(Remark.doubt("place", "not found", "Nothing of that name was found.", "Choose a candidate.")),
                candidates);
    }

    private static String shortened(String text) {
        return text.length() <= GeocodeQuery.MAX_TEXT ? text : text.substring(0, GeocodeQuery.MAX_TEXT);
    }

    /** Whether a country column names the country of the boundaries. */
    private static final class Countries {

        private final @Nullable String english;
        private final List<String> names;

        Countries(BoundaryIndex boundaries) {
            List<AdminUnit> units = boundaries.units(AdminLevel.COUNTRY);
            english = units.isEmpty() ? null : units.get(0).names().english();
            names = units.stream()
                    .flatMap(unit -> Stream.of(
                            unit.names().english(),
                            unit.pcode(),
                            String.valueOf(boundaries.set().country())))
                    .toList();
        }

        boolean isLoaded(String country) {
            return names.isEmpty() || names.stream().anyMatch(country::equalsIgnoreCase);
        }

        String loaded() {
            return english == null ? "the country of the boundaries" : english;
        }
    }
}
