package org.incidentatlas.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.ActorAlias;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_name_on_an_incident_means_what_it_meant_on_its_days_in_the_data_set_that_wrote_it() {
        Actor iskp = ACTORS.find("ISIS-K").orElseThrow();
        Actors actors = new Actors(
                List.of(iskp, party("central", "Islamic State"), party("republic", "Republic"), party("t", "Taliban")),
                List.of(
                        alias("IS", "central", null, null),
                        alias("IS", "iskp", null, "test"),
                        alias("Government", "t", LocalDate.of(2021, 8, 15), null),
                        alias("Government", "republic", null, "elsewhere")));
        Attribution claimed = new Attribution(AttributionKind.CLAIMED, null, null);
        AttributionSentence sentences = new AttributionSentence(actors);

        assertEquals(
                "Claimed by ISIS-K",
                sentences.of(new IncidentBuilder("a").by("IS").build(), claimed));
        assertEquals(
                "Claimed by Taliban",
                sentences.of(new IncidentBuilder("b").by("Government").build(), claimed));
        assertEquals("Claimed by IS", sentences.of("IS", claimed), "without day and data set it stays as written");
    }

    private static Actor party(String id, String name) {
        return new Actor(id, name, name, List.of(), "rebel group", null, null, null, null, null, List.of());
    }

    private static ActorAlias alias(String name, String actor, @Nullable LocalDate from, @Nullable String dataSet) {
        return new ActorAlias(name, actor, "en", "latin", from, null, dataSet, "test", null);
    }
}
