package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.gazetteer.UnitsNamed.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Places the rows of a record.
 *
 * <p>A row's own province and district decide its unit. Its text may place it more closely, at a site or settlement of
 * the list, when that lies in the same unit; it never moves it out of it. Nothing is placed more exactly than is known: a
 * site without a published position of its own stands at the smallest settlement around it that has one, else in its
 * district; a private home stands at its settlement. The decision that comes with the location names the place that was
 * recognised and says what was done with it.
 */
public final class PlaceResolver {

    private final Geocoder geocoder;
    private final GazetteerIndex index;
    private final UnitsNamed units;
    private final SitesNamed sites;

    public PlaceResolver(Geocoder geocoder) {
        this.geocoder = geocoder;
        this.index = geocoder.index();
        this.units = new UnitsNamed(geocoder);
        this.sites = new SitesNamed(geocoder);
    }

    /**
     * Where an incident happened, as exactly as it is known; what cannot be found more closely is placed in the smallest
     * unit that the row names.
     *
     * @param boundarySet the id of the set that the P-codes are of
     */
    public Location incident(PlaceColumns row, String boundarySet) {
        return closest(row, boundarySet).inSet(boundarySet);
    }

    /**
     * Where an incident happened when somebody chose the place: that place, under the words of the row where they name it,
     * else under its own name. Empty when no incident can stand at the place, or there is no such place.
     *
     * @param placeId id of the place chosen; the P-code of a unit
     */
    public Optional<Location> chosen(PlaceColumns row, String placeId, String boundarySet) {
        return index.place(placeId).flatMap(place -> {
            PlaceColumns named = columns(row.text(), place);
            return standsAt(incident(named, boundarySet), place)
                    .or(() -> standsAt(incident(columns(place.name(), place), boundarySet), place));
        });
    }

    private static PlaceColumns columns(String text, Place place) {
        PlaceType type = switch (place.level()) {
            case COUNTRY -> PlaceType.COUNTRY;
            case ADM1 -> PlaceType.PROVINCE;
            case ADM2 -> PlaceType.DISTRICT;
            case REGION -> PlaceType.REGION;
            case LOCALITY -> PlaceType.LOCALITY;
            case SITE -> PlaceType.SITE;
        };
        boolean province = type == PlaceType.PROVINCE;
        return new PlaceColumns(text, type, province ? null : place.pcode(), province ? place.pcode() : null, null);
    }

    /** The location when it names the place, or the place's own unit where that is all that can be shown. */
    private static Optional<Location> standsAt(Location location, Place place) {
        GeocodeDecision decision = location.decision();
        boolean named = decision != null && place.id().equals(decision.chosen());
        boolean unit = place.id().equals(place.pcode()) && place.id().equals(location.pcode());
        boolean country = place.level() == PlaceLevel.COUNTRY && location instanceof Location.InCountry;
        return named || unit || country ? Optional.of(location) : Optional.empty();
    }

    private Location closest(PlaceColumns row, String boundarySet) {
        Optional<Location> plain = withoutUnits(row);
        if (plain.isPresent()) {
            return plain.get();
        }
        Rows at = rows(row, boundarySet);
        return switch (row.type()) {
            case REGION -> region(at).orElseGet(() -> spanning(at));
            case PROVINCE -> smallest(at.province(), at);
            case DISTRICT -> district(at);
            case SITE, LOCALITY, CITY -> closely(at);
            case COUNTRY, UNLOCATED -> throw new IllegalStateException("placed before: " + row.type());
        };
    }

    /**
     * The area that a statement speaks of. Unlike an incident a statement is never widened: what is said of a village is
     * not said of its district. An area that cannot be found is {@link Location.Unlocated} with the unit that the row
     * names around it; a place keeps its id even when it has no position of its own.
     */
    public Location area(PlaceColumns row, String boundarySet) {
        return exactly(row, boundarySet).inSet(boundarySet);
    }

    /**
     * The area that a statement speaks of when somebody chose the place: that place under the words of the row, never wider.
     * Empty when there is no such place.
     *
     * @param placeId id of the place chosen; the P-code of a unit
     */
    public Optional<Location> chosenArea(PlaceColumns row, String placeId, String boundarySet) {
        return index.place(placeId).flatMap(place -> {
            PlaceColumns named = columns(row.text(), place);
            return standsAt(area(named, boundarySet), place)
                    .or(() -> standsAt(area(columns(place.name(), place), boundarySet), place));
        });
    }

    private Location exactly(PlaceColumns row, String boundarySet) {
        Optional<Location> plain = withoutUnits(row);
        if (plain.isPresent()) {
            return plain.get();
        }
        Rows at = rows(row, boundarySet);
        return switch (row.type()) {
            case REGION -> region(at).orElseGet(() -> spanning(at));
            case PROVINCE ->
                units.province(row.text())
                        .or(at::province)
                        .map(unit -> inUnit(unit, at, "the row names the province"))
                        .orElseGet(() -> unfound(at));
            case DISTRICT ->
                units.district(row.text(), at.province())
                        .map(unit -> inUnit(unit, at, "the row names the district"))
                        .or(() -> region(at))
                        .orElseGet(() -> unfound(at));
            case SITE, LOCALITY, CITY ->
                sites.named(row, at.unit())
                        .map(found -> sites.asNamed(row, found))
                        .orElseGet(() -> unfound(at));
            case COUNTRY, UNLOCATED -> throw new IllegalStateException("placed before: " + row.type());
        };
    }

    /** A row with the units that its columns name. */
    private record Rows(PlaceColumns row, Optional<Unit> province, Optional<Unit> district, String boundarySet) {
        Optional<Unit> unit() {
            return district.isPresent() ? district : province;
        }

        boolean districtUnknown() {
            return row.district() != null && district.isEmpty();
        }
    }

    private Rows rows(PlaceColumns row, String boundarySet) {
        Optional<Unit> province = units.province(row.province());
        return new Rows(row, province, units.district(row.district(), province), boundarySet);
    }

    /** Rows abroad, of the whole country, and without a place. */
    private Optional<Location> withoutUnits(PlaceColumns row) {
        String country = row.country();
        if (country != null && !isLoaded(country)) {
            return Optional.of(
                    new Location.InCountry(row.text(), country, row.type().precision()));
        }
        if (row.type() == PlaceType.COUNTRY) {
            String name = index.country().map(Place::name).orElse(row.text());
            return Optional.of(new Location.InCountry(row.text(), name, PlacePrecision.COUNTRY));
        }
        boolean nothingSaid = row.text().isEmpty() && row.district() == null && row.province() == null;
        if (row.type() == PlaceType.UNLOCATED || nothingSaid) {
            return Optional.of(new Location.Unlocated(row.text(), null, null));
        }
        return Optional.empty();
    }

    private boolean isLoaded(String country) {
        Folded asked = Folded.of(country);
        return index.country()
                .map(loaded -> loaded.id().equalsIgnoreCase(country)
                        || loaded.names().stream()
                                .anyMatch(name -> Folded.of(name.text()).key().equals(asked.key())))
                .orElse(false);
    }

    private Location district(Rows at) {
        if (at.row().district() == null) {
            Optional<Unit> named = units.district(at.row().text(), at.province());
            return named.map(unit -> inUnit(unit, at, "the text names the district"))
                    .or(() -> region(at))
                    .orElseGet(() -> smallest(at.province(), at));
        }
        return at.district().isPresent()
                ? smallest(at.district(), at)
                : region(at).orElseGet(() -> smallest(at.province(), at));
    }

    private Location closely(Rows at) {
        if (at.districtUnknown()) {
            return region(at).orElseGet(() -> smallest(at.province(), at));
        }
        Optional<SitesNamed.Found> named = sites.recognised(at.row(), at.unit());
        return sites.incident(at.row(), named, at.unit())
                .or(() -> named.map(found -> districtOf(found, at)))
                .orElseGet(() -> districtOfText(at));
    }

    /** A listed place whose position nobody has published is known to lie in its district, no closer. */
    private Location districtOf(SitesNamed.Found found, Rows at) {
        Place place = found.best().place();
        String pcode = place.pcode();
        if (pcode == null) {
            return districtOfText(at);
        }
        List<String> reasons = new ArrayList<>(found.best().reasons());
        reasons.add("no published position of its own: placed in its district");
        GeocodeDecision decision =
                SitesNamed.decision(at.row(), found.best(), found.runnerUp(), reasons, index.version());
        return new Location.InUnit(at.row().text(), pcode, PlacePrecision.DISTRICT, at.boundarySet(), decision);
    }

    /** The district column, else a district that the text names inside the province ("Takhto, Achin"). */
    private Location districtOfText(Rows at) {
        if (at.district().isPresent()) {
            return smallest(at.district(), at);
        }
        PlaceText said = PlaceText.parse(at.row().text());
        List<String> names = new ArrayList<>(said.containers());
        names.addAll(said.names());
        for (String name : names) {
            Optional<Unit> unit = units.district(name, at.province());
            if (unit.isPresent()) {
                return inUnit(unit.get(), at, "the text names the district");
            }
        }
        return smallest(at.province(), at);
    }

    /** A listed region by the name of the text or of the district that is none. */
    private Optional<Location> region(Rows at) {
        List<String> names = new ArrayList<>(List.of(at.row().text()));
        String district = at.row().district();
        if (district != null) {
            names.add(district);
        }
        for (String name : names) {
            Optional<Candidate> found = geocoder.find(name, place -> isRegionOf(place, at)).stream()
                    .filter(candidate -> candidate.band() != Band.MANUAL)
                    .findFirst();
            if (found.isPresent()) {
                return found.map(candidate -> inRegion(candidate, at));
            }
        }
        return Optional.empty();
    }

    private boolean isRegionOf(Place place, Rows at) {
        return place.level() == PlaceLevel.REGION
                && at.province()
                        .map(province -> place.units().stream()
                                .map(index::place)
                                .flatMap(Optional::stream)
                                .anyMatch(unit ->
                                        index.liesIn(unit, province.place().id())))
                        .orElse(true);
    }

    private Location inRegion(Candidate region, Rows at) {
        List<String> reasons = new ArrayList<>(region.reasons());
        if (at.districtUnknown()) {
            reasons.add("no district “" + at.row().district() + "” in the code list");
        }
        GeocodeDecision decision = decision(at.row(), region, reasons);
        return new Location.InRegion(
                at.row().text(), region.place().id(), region.place().units(), decision);
    }

    /** A region that is not listed: an unstated part of the province that the row names. */
    private Location spanning(Rows at) {
        if (at.province().isEmpty()) {
            return unfound(at);
        }
        Unit province = at.province().get();
        List<String> reasons = List.of("no such region in the list: an unstated part of the province");
        return new Location.InRegion(
                at.row().text(),
                null,
                List.of(province.place().id()),
                decision(at.row(), province.candidate(), reasons));
    }

    private Location smallest(Optional<Unit> unit, Rows at) {
        if (unit.isEmpty()) {
            return unfound(at);
        }
        boolean district = unit.get().place().level() == PlaceLevel.ADM2;
        String reason = at.districtUnknown()
                ? "no district “" + at.row().district() + "” in the code list: placed in the province"
                : "the row names the " + (district ? "district" : "province");
        return inUnit(unit.get(), at, reason);
    }

    private Location inUnit(Unit unit, Rows at, String reason) {
        Place place = unit.place();
        List<String> reasons = new ArrayList<>(List.of(reason));
        reasons.addAll(unit.candidate().reasons());
        sites.elsewhere(at.row(), at.unit()).ifPresent(reasons::add);
        boolean district = place.level() == PlaceLevel.ADM2;
        return new Location.InUnit(
                at.row().text(),
                place.id(),
                district ? PlacePrecision.DISTRICT : PlacePrecision.PROVINCE,
                at.boundarySet(),
                decision(at.row(), unit.candidate(), reasons));
    }

    private Location unfound(Rows at) {
        GeocodeDecision none = new GeocodeDecision(
                at.row().text(),
                null,
                null,
                0,
                List.of("nothing in the lists answers to this name"),
                null,
                0,
                index.version());
        @Nullable String pcode = at.unit().map(unit -> unit.place().id()).orElse(null);
        return new Location.Unlocated(at.row().text(), pcode, none);
    }

    private GeocodeDecision decision(PlaceColumns row, Candidate chosen, List<String> reasons) {
        return SitesNamed.decision(row, chosen, null, reasons, index.version());
    }
}
