package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incidentatlas.gazetteer.NameElsewhere.Kind;
import org.junit.jupiter.api.Test;

/** Names known for something else, and what they block. */
class NamesElsewhereTest {

    private static final List<NameElsewhere> NAMES = List.of(
            new NameElsewhere("Pakistan", Kind.COUNTRY, "PK"),
            new NameElsewhere("Islamic Republic of Pakistan", Kind.COUNTRY, "PK"),
            new NameElsewhere("Peshawar", Kind.PLACE, "PK"),
            new NameElsewhere("پیښور", Kind.PLACE, "PK"),
            new NameElsewhere("Taliban", Kind.ORGANISATION, null),
            new NameElsewhere("Iraq", Kind.COUNTRY, "IQ"));

    private final NamesElsewhere elsewhere = new NamesElsewhere(NAMES, Optional.of("AF"));

    @Test
    void a_name_abroad_says_the_first_name_of_its_country_in_either_script() {
        assertEquals(Optional.of("Pakistan"), elsewhere.country(Folded.of("Peshawar")));
        assertEquals(Optional.of("Pakistan"), elsewhere.country(Folded.of("پیښور")));
        assertEquals(Optional.of("Pakistan"), elsewhere.country(Folded.of("Islamic Republic of Pakistan")));
        assertEquals(Optional.empty(), elsewhere.country(Folded.of("Taliban")));
    }

    @Test
    void a_broad_spelling_is_known_and_another_name_is_not() {
        assertTrue(elsewhere.isNoPlace(Folded.of("Taleban")));
        assertFalse(elsewhere.isNoPlace(Folded.of("Taloqan")));
        assertEquals(Optional.empty(), elsewhere.country(Folded.of("Iraki")));
    }

    @Test
    void the_atlas_of_a_country_finds_its_own_places() {
        NamesElsewhere ofPakistan = new NamesElsewhere(NAMES, Optional.of("PK"));

        assertEquals(Optional.empty(), ofPakistan.country(Folded.of("Peshawar")));
        assertEquals(Optional.of("Iraq"), ofPakistan.country(Folded.of("Iraq")));
    }

    @Test
    void no_name_of_the_list_stands_in_the_way_of_a_spelling_of_a_place_here() {
        Map<String, String> here = new HashMap<>();
        for (Place place : StarterPlaces.index().places()) {
            for (PlaceName name : place.names()) {
                Folded folded = Folded.of(name.text());
                here.putIfAbsent(NamesElsewhere.broad(folded), place.id() + " " + name.text());
            }
        }
        Map<String, String> inTheWay = new TreeMap<>();
        for (NameElsewhere name : StarterPlaces.elsewhere()) {
            String place = here.get(NamesElsewhere.broad(Folded.of(name.name())));
            if (place != null) {
                inTheWay.put(name.name() + " (" + name.kind() + ")", place);
            }
        }
        assertEquals(Map.of(), inTheWay);
    }
}
