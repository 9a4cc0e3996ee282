package org.incidentatlas.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Span;
import org.junit.jupiter.api.Test;

/** Decisions make events of incidents, and each reader sees of an event what the reader may see. */
class LinkedEventsTest {

    @Test
    void what_is_one_event_with_one_of_an_event_is_one_event_with_all() {
        LinkedEvents links =
                LinkedEvents.of(List.of(same("a", "b", "a", 1), same("c", "d", "d", 2), same("b", "c", "c", 3)));

        assertEquals(List.of("c", "d", "a", "b"), links.of("a"));
        assertEquals(links.of("a"), links.of("d"));
        assertEquals(1, links.all().size());
    }

    @Test
    void the_last_decision_says_which_record_is_shown() {
        ProposalDecision first = same("a", "b", "a", 1);
        ProposalDecision last = same("b", "c", "c", 2);

        assertEquals("c", LinkedEvents.of(List.of(first, last)).of("a").get(0));
        assertEquals(
                LinkedEvents.of(List.of(last, first)).all(),
                LinkedEvents.of(List.of(first, last)).all());
    }

    @Test
    void incidents_that_were_decided_to_be_two_events_are_not_linked() {
        LinkedEvents links = LinkedEvents.of(List.of(new ProposalDecision.Different("d", "a", "b", Instant.EPOCH)));

        assertTrue(links.isEmpty());
        assertTrue(links.of("a").isEmpty());
    }

    @Test
    void a_reader_who_does_not_see_the_shown_record_sees_the_others_linked() {
        LinkedEvents links = LinkedEvents.of(List.of(same("a", "b", "a", 1), same("a", "c", "a", 2)));
        Map<String, Incident> seen =
                Map.of("b", incident("b", Visibility.OPEN, "W1"), "c", incident("c", Visibility.OPEN, "W2"));

        LinkedEvents shown = links.seenAs(id -> Optional.ofNullable(seen.get(id)));

        assertEquals(List.of("b", "c"), shown.of("b"));
        assertTrue(shown.of("a").isEmpty());
    }

    @Test
    void a_record_whose_place_is_coarsened_is_never_linked_to_an_exact_one() {
        LinkedEvents links = LinkedEvents.of(List.of(same("a", "b", "a", 1), same("b", "c", "b", 2)));
        Map<String, Incident> seen = Map.of(
                "a", incident("a", Visibility.OPEN, "W1"),
                "b", incident("b", Visibility.TO_DISTRICT, "W1"),
                "c", incident("c", Visibility.TO_DISTRICT, "W1"));

        LinkedEvents shown = links.seenAs(id -> Optional.ofNullable(seen.get(id)));

        assertTrue(shown.of("a").isEmpty());
        assertEquals(List.of("b", "c"), shown.of("c"));
    }

    @Test
    void a_decision_is_read_as_it_was_written() {
        ProposalDecision decision = same("a", "b", "b", 7);

        assertEquals(decision, Documents.read(Documents.write(decision), ProposalDecision.class));
    }

    private static ProposalDecision same(String one, String other, String shown, int second) {
        return new ProposalDecision.Same(one + other, one, other, shown, Instant.ofEpochSecond(second));
    }

    private static Incident incident(String id, Visibility visibility, String pcode) {
        return new Incident(
                id,
                Span.ofDay(LocalDate.of(2020, 5, 5)),
                DatePrecision.DAY,
                "Battles",
                "Armed clash",
                List.of(),
                null,
                new Location.InUnit("", pcode, PlacePrecision.DISTRICT, null, null),
                "Country",
                new Attribution(AttributionKind.UNKNOWN, null, null),
                Casualties.none(),
                "",
                List.of(),
                null,
                false,
                List.of(),
                visibility,
                new Provenance("s", null, LocalDate.of(2020, 6, 1), "test", Rights.OWN, Map.of()));
    }
}
