package org.incidentatlas.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence tells of a change of hold only when it says so plainly. */
class HoldWordsTest {

    private static final Set<String> PLACES = Set.of("Darzab", "Digal", "Tora Bora");
    private static final HoldWords WORDS = new HoldWords(new Actors(List.of(
            party("taliban", "Taliban", "Taliban", "rebel group"),
            party("iskp", "Islamic State Khorasan Province", "ISKP", "rebel group"),
            party("army", "Afghan forces", "Afghan forces", "state forces"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Taliban took Darzab after three weeks.                          | Taliban                         | true  | Darzab
            Afghan forces, after a week of raids, took Darzab back.             | Afghan forces                   | true  | Darzab
            ISKP took cave areas of Tora Bora from the Taliban.                 | Islamic State Khorasan Province | true  | Tora Bora
            Officials said the Taliban captured most of the Darzab district.    | Taliban                         | true  | Darzab
            Darzab district fell to the Taliban on 12 July.                     | Taliban                         | true  | Darzab
            Darzab was retaken by Afghan forces.                                | Afghan forces                   | true  | Darzab
            ISKP withdrew from Darzab in August.                                | Islamic State Khorasan Province | false | Darzab
            """)
    void a_plain_sentence_is_read(String sentence, String party, boolean gained, String place) {
        ToldHold told = WORDS.read(sentence, PLACES, null).get(0);

        assertEquals(new ToldHold(gained, party, place, sentence, null), told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Taliban planned to take Darzab.",
                "The Taliban tried to enter and took Darzab's outskirts, officials denied.",
                "The Taliban denied that ISKP took Darzab.",
                "ISKP claimed that it took Darzab.",
                "The Taliban could have captured Darzab.",
                "The Taliban never took Darzab.",
                "The Taliban almost captured Darzab.",
                "If the Taliban took Darzab, the road would be cut.",
                "Nobody knows whether ISKP took Darzab.",
                "The attack took place in Darzab.",
                "ISKP took responsibility for the attack in Darzab.",
                "The Taliban captured 20 fighters in Darzab.",
                "The Taliban took Sheberghan.",
                "They took Darzab.",
                "ISKP attacked Taliban positions in three valleys and took Digal village.",
                "The Taliban left three dead in Darzab.",
            })
    void anything_else_is_not(String sentence) {
        assertEquals(List.of(), WORDS.read(sentence, PLACES, null));
    }

    @Test
    void doubt_in_one_sentence_does_not_silence_another_and_each_is_quoted_alone() {
        List<ToldHold> told =
                WORDS.read("The Taliban tried to enter Digal. Afghan forces took Darzab. Talks failed.", PLACES, "s-1");

        assertEquals(List.of(new ToldHold(true, "Afghan forces", "Darzab", "Afghan forces took Darzab.", "s-1")), told);
    }

    private static Actor party(String id, String name, String shortName, String kind) {
        return new Actor(id, name, shortName, List.of(), kind, null, null, null, null, null, List.of());
    }
}
