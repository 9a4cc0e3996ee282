package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The starter record holds the attack on a wrestling club in Kabul on 5 September 2018, with 26 dead. Two further records tell of it:
 * an open one and a hidden one, both known since 2022.
 */
class ProposalsOverHttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String STARTER = "2018-09-05-kabul-wrestling-club";
    private static final String OPEN = "ucdp-1";
    private static final String HIDDEN = "acled-1";
    private static final String OPEN_PAIR = "same~" + STARTER + "~" + OPEN;
    private static final String HIDDEN_PAIR = "same~" + STARTER + "~" + HIDDEN;
    private static final String DAYS = "from=2018-09-04&to=2018-09-06&within=AF01";

    private RunningService service;
    private String editor;
    private String viewer;

    @BeforeEach
    void start() throws Exception {
        List<Change> changes = new ArrayList<>();
        for (Incident incident : List.of(
                told(OPEN, "ucdp-0123456789ab", Visibility.OPEN),
                told(HIDDEN, "acled-0123456789ab", Visibility.HIDDEN))) {
            changes.add(Change.create(Incident.KIND, incident.id(), Documents.write(incident)));
        }
        service = RunningService.holding(
                new NewBatch("a tester", Instant.parse("2022-01-02T00:00:00Z"), "a test", changes));
        editor = service.token("Anna", "editor");
        viewer = service.token("Vik", "viewer");
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    @Test
    void only_those_who_may_read_everything_see_proposals_and_only_editors_decide() throws Exception {
        assertEquals(401, service.get("/api/proposals").statusCode());
        assertEquals(401, service.get("/api/proposals/" + OPEN_PAIR).statusCode());
        assertEquals(401, decide("", OPEN_PAIR, "same", "").statusCode());
        assertEquals(403, decide(viewer, OPEN_PAIR, "same", "").statusCode());

        JsonNode listed =
                json(get("/api/proposals?incident=" + STARTER, viewer)).path("proposals");
        assertEquals(List.of(HIDDEN_PAIR, OPEN_PAIR), ids(listed));
        assertEquals("strong", listed.get(1).path("band").asText());
        assertEquals("Both count 26 dead.", reason(listed.get(1), "Both count"));
    }

    @Test
    void an_event_that_was_linked_counts_once_and_its_card_lists_the_other_record() throws Exception {
        int all = counted("");
        int killed = killed("");

        assertEquals(200, decide(editor, OPEN_PAIR, "same", STARTER).statusCode());

        assertEquals(all - 1, counted(""));
        assertEquals(killed - 26, killed(""));
        assertEquals(all, counted("&linked=all"));
        assertEquals(124 - 1, json(service.get("/api/record")).path("incidents").asInt());
        assertEquals(1, layer("").size());
        assertEquals(STARTER, layer("").get(0).path("id").asText());
        assertEquals(1, layer("").get(0).at("/properties/linked").asInt());
        assertEquals(List.of(STARTER), columns("/incidents/id", ""));
        assertEquals(new TreeSet<>(List.of(STARTER, OPEN)), new TreeSet<>(columns("/incidents/id", "&linked=all")));
        assertEquals(1, bars());
        JsonNode card = json(service.get("/api/incidents/" + STARTER)).path("linked_event");
        assertEquals(STARTER, card.path("shown").asText());
        assertEquals(OPEN, card.at("/others/0/id").asText());
        assertEquals(26, card.at("/others/0/killed_best").asInt());
        assertEquals(
                STARTER,
                json(service.get("/api/incidents/" + OPEN))
                        .at("/linked_event/others/0/id")
                        .asText());
        assertEquals(
                List.of(HIDDEN_PAIR),
                ids(json(get("/api/proposals?incident=" + STARTER, viewer)).path("proposals")));
    }

    @Test
    void before_the_shown_record_was_known_the_other_one_stands_for_the_event() throws Exception {
        assertEquals(200, decide(editor, OPEN_PAIR, "same", OPEN).statusCode());

        assertEquals(OPEN, layer("").get(0).path("id").asText());
        assertEquals(STARTER, layer("&known=2021-12-31").get(0).path("id").asText());
        assertEquals(1, layer("&known=2021-12-31").size());
        assertEquals(
                0, layer("&known=2021-12-31").get(0).at("/properties/linked").asInt());
        assertTrue(json(service.get("/api/incidents/" + STARTER + "?known=2021-12-31"))
                .path("linked_event")
                .isNull());
        assertEquals(List.of(OPEN), columns("/incidents/id", ""));
        assertEquals(List.of(STARTER), columns("/stand_ins/id", ""));
        assertEquals(
                List.of(String.valueOf(LocalDate.of(2021, 12, 31).toEpochDay())), columns("/stand_ins/known_to", ""));
        assertEquals(List.of(), columns("/stand_ins/id", "&known=2021-12-31"));
    }

    @Test
    void the_public_never_learns_of_a_hidden_record_that_an_open_one_is_linked_to() throws Exception {
        String before = RunningService.text(service.get("/api/incidents/" + STARTER));
        String layer = layer("").toString();

        assertEquals(200, decide(editor, HIDDEN_PAIR, "same", HIDDEN).statusCode());

        assertEquals(before, RunningService.text(service.get("/api/incidents/" + STARTER)));
        assertEquals(layer, layer("").toString());
        assertFalse(RunningService.text(service.get("/api/changes?since=1")).contains(HIDDEN));
        JsonNode full = json(get("/api/incidents/" + STARTER, viewer)).path("linked_event");
        assertEquals(HIDDEN, full.path("shown").asText());
        assertEquals(404, service.get("/api/incidents/" + HIDDEN).statusCode());
    }

    @Test
    void two_records_of_an_event_stay_linked_for_the_public_when_only_the_shown_one_is_hidden() throws Exception {
        assertEquals(200, decide(editor, HIDDEN_PAIR, "same", HIDDEN).statusCode());
        assertEquals(200, decide(editor, OPEN_PAIR, "same", HIDDEN).statusCode());

        assertEquals(1, layer("").size());
        assertFalse(layer("").toString().contains(HIDDEN));
    }

    @Test
    void a_decision_has_a_history_and_is_taken_back_by_another() throws Exception {
        assertEquals(200, decide(editor, OPEN_PAIR, "same", STARTER).statusCode());
        assertEquals(428, decide(editor, OPEN_PAIR, "undecided", "").statusCode());
        assertEquals(412, decide(editor, OPEN_PAIR, "undecided", "", "\"r7\"").statusCode());
        assertEquals(200, decide(editor, OPEN_PAIR, "undecided", "", "\"r1\"").statusCode());

        assertEquals(2, layer("").size());
        HttpResponse<byte[]> one = get("/api/proposals/" + OPEN_PAIR, viewer);
        JsonNode history = json(one).path("history");
        assertEquals("\"r2\"", one.headers().firstValue("ETag").orElseThrow());
        assertEquals("same", history.at("/0/decision").asText());
        assertEquals("Anna", history.at("/0/author").asText());
        assertEquals("undecided", history.at("/1/decision").asText());
        assertTrue(json(one).path("decision").isNull());
        assertEquals(409, decide(editor, OPEN_PAIR, "undecided", "", "\"r2\"").statusCode());
        assertEquals(200, decide(editor, OPEN_PAIR, "different", "", "\"r2\"").statusCode());
        assertEquals(
                List.of(HIDDEN_PAIR),
                ids(json(get("/api/proposals?incident=" + STARTER, viewer)).path("proposals")));
        assertEquals(
                List.of(OPEN_PAIR),
                ids(json(get("/api/proposals?decision=different", viewer)).path("proposals")));
    }

    @Test
    void decisions_that_contradict_each_other_are_refused() throws Exception {
        assertEquals(200, decide(editor, OPEN_PAIR, "same", STARTER).statusCode());
        assertEquals(200, decide(editor, HIDDEN_PAIR, "different", "").statusCode());

        HttpResponse<byte[]> joined = decide(editor, "same~" + HIDDEN + "~" + OPEN, "same", OPEN);

        assertEquals(409, joined.statusCode());
        assertEquals("decision", json(joined).path("parameter").asText());
        assertEquals(1, layer("").size());
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() throws Exception {
        assertRefused(400, "decision", decide(editor, OPEN_PAIR, "accepted", ""));
        assertRefused(400, "shown", decide(editor, OPEN_PAIR, "same", "2021-08-26-kabul-airport"));
        assertRefused(400, "shown", decide(editor, OPEN_PAIR, "different", STARTER));
        assertRefused(404, "id", decide(editor, "same~" + OPEN + "~" + STARTER, "same", ""));
        assertRefused(404, "id", decide(editor, "same~" + STARTER + "~" + STARTER, "same", ""));
        assertRefused(404, "id", get("/api/proposals/nothing", viewer));
        assertRefused(400, "kind", get("/api/proposals?kind=other", viewer));
        assertRefused(400, "band", get("/api/proposals?band=weak", viewer));
        assertRefused(400, "incident", get("/api/proposals?incident=nothing", viewer));
        assertRefused(400, "after", get("/api/proposals?after=nothing", viewer));
        assertRefused(400, "linked", service.get("/api/counts?linked=twice"));
    }

    @Test
    void the_incident_that_tells_of_ground_taken_gives_a_form_that_is_accepted_and_not_written() throws Exception {
        JsonNode claims = json(get("/api/proposals?kind=claim", viewer)).path("proposals");
        JsonNode claim = null;
        for (JsonNode one : claims) {
            claim = one.at("/incidents/0/id").asText().equals("2016-08-02-haska-mena-operation") ? one : claim;
        }
        assertFalse(claim == null, ids(claims)::toString);
        assertEquals("Afghan security forces", claim.at("/form/actor").asText());
        assertEquals("control", claim.at("/form/status").asText());
        assertEquals("reported", claim.at("/form/basis").asText());
        assertEquals("unspecified", claim.at("/form/scope").asText());
        assertEquals("Nangarhar", claim.at("/form/province").asText());
        int held = json(service.get("/api/timeline")).at("/control/claim").size();

        String id = claim.path("id").asText();
        assertEquals(200, decide(editor, id, "accepted", "").statusCode());

        assertEquals(
                held, json(service.get("/api/timeline")).at("/control/claim").size());
        assertEquals(
                "accepted",
                json(get("/api/proposals/" + id, viewer)).path("decision").asText());
        assertFalse(ids(json(get("/api/proposals?kind=claim", viewer)).path("proposals"))
                .contains(id));
    }

    @Test
    void the_starter_record_proposes_no_two_of_its_own_incidents_strongly() throws Exception {
        for (JsonNode one : json(get("/api/proposals?kind=same&band=strong&limit=1000", viewer))
                .path("proposals")) {
            assertTrue(one.path("id").asText().contains("ucdp-1")
                    || one.path("id").asText().contains("acled-1"));
        }
    }

    private int counted(String more) throws Exception {
        return json(service.get("/api/counts?by=type" + more))
                .at("/total/incidents")
                .asInt();
    }

    private int killed(String more) throws Exception {
        return json(service.get("/api/counts?by=type" + more))
                .at("/total/killed_best")
                .asInt();
    }

    private int bars() throws Exception {
        int sum = 0;
        for (JsonNode bar :
                json(service.get("/api/histogram?bucket=day&" + DAYS)).at("/series/0/counts")) {
            sum += bar.asInt();
        }
        return sum;
    }

    private JsonNode layer(String more) throws Exception {
        return json(service.get("/api/layers/incidents.geojson?" + DAYS + more)).path("features");
    }

    private List<String> columns(String pointer, String more) throws Exception {
        List<String> values = new ArrayList<>();
        json(service.get("/api/timeline?" + DAYS + more)).at(pointer).forEach(value -> values.add(value.asText()));
        return values;
    }

    private HttpResponse<byte[]> get(String path, String token) throws Exception {
        return service.get(path.replace("|", "%7C"), "Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> decide(String token, String id, String decision, String shown) throws Exception {
        return decide(token, id, decision, shown, "");
    }

    private HttpResponse<byte[]> decide(String token, String id, String decision, String shown, String seen)
            throws Exception {
        Map<String, String> body = shown.isEmpty()
                ? Map.of("decision", decision, "reason", "a test")
                : Map.of("decision", decision, "reason", "a test", "shown", shown);
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        if (!token.isEmpty()) {
            headers.addAll(List.of("Authorization", "Bearer " + token));
        }
        if (!seen.isEmpty()) {
            headers.addAll(List.of("If-Match", seen));
        }
        return service.send(
                "POST", "/api/proposals/" + id, MAPPER.writeValueAsString(body), headers.toArray(String[]::new));
    }

    private static void assertRefused(int status, String parameter, HttpResponse<byte[]> answer) throws Exception {
        assertEquals(status, answer.statusCode(), RunningService.text(answer));
        assertEquals(parameter, json(answer).path("parameter").asText());
    }

    private static String reason(JsonNode proposal, String beginning) {
        for (JsonNode reason : proposal.path("reasons")) {
            if (reason.asText().startsWith(beginning)) {
                return reason.asText();
            }
        }
        return proposal.path("reasons").toString();
    }

    private static List<String> ids(JsonNode proposals) {
        List<String> ids = new ArrayList<>();
        proposals.forEach(proposal -> ids.add(proposal.path("id").asText()));
        return ids;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws Exception {
        return MAPPER.readTree(RunningService.text(answer));
    }

    private static Incident told(String id, String edition, Visibility visibility) {
        return new Incident(
                id,
                Span.ofDay(LocalDate.of(2018, 9, 5)),
                DatePrecision.DAY,
                "Violence against civilians",
                "Attack",
                List.of(new Participant("Islamic State Khorasan Province", Participant.Role.RESPONSIBLE)),
                "Civilians",
                new Location.InUnit("Kabul town", "AF0101", PlacePrecision.DISTRICT, null, null),
                "Afghanistan",
                new Attribution(AttributionKind.ATTRIBUTED, null, "UCDP"),
                new Casualties(new Figures(26, 26, 30), null, CountedWhom.CIVILIANS, "UCDP"),
                "Two blasts at the Maiwand wrestling club.",
                List.of(),
                null,
                false,
                List.of(),
                visibility,
                new Provenance("edition-" + edition, null, LocalDate.of(2022, 1, 1), edition, Rights.OWN, Map.of()));
    }
}
