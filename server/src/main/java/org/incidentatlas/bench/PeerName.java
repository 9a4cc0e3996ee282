package org.incidentatlas.bench;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;

/**
 * One name as the searches that ours is compared with are given it.
 *
 * @param text the name
 * @param place id of the place
 * @param level its level
 * @param province id of the province that holds the place; empty for a province itself and what lies in none
 */
public record PeerName(String text, String place, PlaceLevel level, String province) {

    /** Every name of every place of the index. */
    public static List<PeerName> of(GazetteerIndex index) {
        List<Place> provinces = index.places().stream()
                .filter(place -> place.level() == PlaceLevel.ADM1)
                .toList();
        List<PeerName> names = new ArrayList<>();
        for (Place place : index.places()) {
            String province = provinces.stream()
                    .map(Place::id)
                    .filter(id -> !id.equals(place.id()) && index.liesIn(place, id))
                    .findFirst()
                    .orElse("");
            for (PlaceName name : place.names()) {
                names.add(new PeerName(name.text(), place.id(), place.level(), province));
            }
        }
        return names;
    }
}
