package org.incidentatlas.gazetteer;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.geo.LonLat;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Which units a phrase reaches: those that an area meets, those on a straight line, those of a part of the country. */
final class PhraseUnits {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final GazetteerIndex index;

    PhraseUnits(GazetteerIndex index) {
        this.index = index;
    }

    /** P-codes of the units of the level whose outlines the area meets; without outlines none. */
    List<String> met(Geometry area, AdminLevel level) {
        return index.outlines(level).meeting(area);
    }

    /** The units that hold the two places, and those on the straight line between them. */
    List<String> between(Place first, LonLat from, Place second, LonLat to) {
        boolean provinces = first.level() == PlaceLevel.ADM1 || second.level() == PlaceLevel.ADM1;
        Geometry line = FACTORY.createLineString(new Coordinate[] {from.coordinate(), to.coordinate()});
        TreeSet<String> units = new TreeSet<>(met(line, provinces ? AdminLevel.ADM1 : AdminLevel.ADM2));
        units.addAll(holding(first, provinces));
        units.addAll(holding(second, provinces));
        return List.copyOf(units);
    }

    /** The units that the place is or lies in. */
    List<String> holding(Place place, boolean provinces) {
        if (!place.units().isEmpty()) {
            return place.units();
        }
        Optional<String> province = index.provinceOf(place).map(Place::id);
        String pcode = place.pcode();
        return provinces || pcode == null ? province.stream().toList() : List.of(pcode);
    }

    /** The listed region of that name, as a phrase may write it: "Eastern Afghanistan", "North-eastern region". */
    Optional<Place> region(String name) {
        Folded asked = Folded.of(name);
        return index.names().exact(asked).stream()
                .filter(form -> form.isWhole() && form.place().level() == PlaceLevel.REGION)
                .filter(form -> form.folded().letters().equals(asked.letters()))
                .map(NameForm::place)
                .findFirst();
    }

    /** The part of the country that the word stands for, by the tables loaded. */
    Optional<Place> partOfCountry(PlacePhrase.Part part) {
        Compass direction = part.direction();
        String adjective = direction == null ? part.part() : direction.adjective();
        String country = index.country().map(Place::name).orElse("");
        return region(adjective + " " + country)
                .or(() -> region(adjective + " region"))
                .or(() -> region(adjective));
    }
}
