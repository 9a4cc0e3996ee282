package org.incidentatlas.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionSentenceTest {

    private static final Actors ACTORS = new Actors(List.of(new Actor(
            "iskp",
            "Islamic State Khorasan Province",
            "ISIS-K",
            List.of(),
            "rebel group",
            null,
            null,
            null,
            null,
            null,
            List.of())));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Islamic State Khorasan Province | CLAIMED      |        |       | Claimed by ISIS-K",
                "United States forces            | ACKNOWLEDGED |        |       | Acknowledged by United States forces",
                "Islamic State Khorasan Province | ATTRIBUTED   |        | UNAMA | Attributed to ISIS-K by UNAMA",
                "Unidentified | ATTRIBUTED | Islamic State Khorasan Province | | Attributed to ISIS-K",
                "Unidentified | SUSPECTED  | Islamic State Khorasan Province | officials "
                        + "| ISIS-K suspected by officials; no claim in this record",
                "Taliban | DISPUTED | Islamic State Khorasan Province | | Disputed: ISIS-K named, others contest it",
                "Unidentified | UNKNOWN    |        |       | Responsibility not reported in this record"
            })
    void each_footing_has_a_sentence_that_says_who_says_so(
            String responsible, AttributionKind kind, @Nullable String to, @Nullable String by, String sentence) {
        assertEquals(sentence, new AttributionSentence(ACTORS).of(responsible, new Attribution(kind, to, by)));
    }
}
