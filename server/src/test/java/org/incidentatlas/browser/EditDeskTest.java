package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.incidentatlas.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims, proposals, versions and splits in the page of editors. */
final class EditDeskTest {

    private static RunningService service;
    private static Chromium chromium;
    private static String anna;
    private static String bilal;
    private static String ada;
    private static String viewer;

    private WatchedPage page;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded();
        anna = service.token("Anna Editor", "editor");
        bilal = service.token("Bilal Editor", "editor");
        ada = service.token("Ada Admin", "admin");
        viewer = service.token("Vik Viewer", "viewer");
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws IOException {
        chromium.close();
        service.close();
    }

    @BeforeEach
    void open() {
        page = chromium.open(service.address(), 1440, 900);
    }

    @AfterEach
    void nothing_went_wrong_in_the_page() {
        page.isFreeOfTroubles();
        page.close();
    }

    @Test
    void what_a_claim_does_to_an_earlier_one_is_read_before_it_is_sent() throws Exception {
        publishClaim("t-seen", "Desk Weekly", "2018-01-01");
        visit("#claims");
        signIn(anna);
        fillInClaim("Desk Weekly", "2021-08-15");
        page.find("field-place").press("ArrowDown");
        page.find("field-place").press("Enter");
        assertThat(page.find("field-pcode")).hasValue("AF0615");
        page.find("send").click();

        assertThat(page.find("effect"))
                .containsText("The claim t-seen of Desk Weekly on Achin, open since 1 January 2018,"
                        + " would end on 14 August 2021");
        assertThat(page.find("effect")).containsText("ended by 2021-08-15-achin-taliban");
        assertThat(page.page().locator("#title-effects")).isFocused();
        assertEquals(404, form("2021-08-15-achin-taliban").statusCode(), "nothing is sent before it was read");
        page.page().keyboard().press("Tab");
        assertThat(page.find("send-seen")).isFocused();
        page.page().keyboard().press("Enter");

        assertThat(page.find("sent")).hasText("The claim is a draft.");
        assertThat(page.find("effects-done")).containsText("now ends on 14 August 2021");
        page.find("to-queue").click();
        Locator entry = page.page().locator("[data-test=entry][data-id='2021-08-15-achin-taliban']");
        assertThat(entry).containsText("control statement t-seen");
        entry.locator("[data-test=edit-draft]").click();
        assertThat(page.find("field-holder")).hasValue("Taliban");
    }

    @Test
    void parties_and_assessors_of_the_record_are_offered() {
        visit("#claims");
        signIn(anna);
        assertThat(page.find("field-assessor")).hasAttribute("list", "assessors");
        assertThat(page.page().locator("#assessors option[value='Long War Journal']"))
                .hasCount(1);
        assertThat(page.page().locator("#parties option[value='Taliban']")).hasCount(1);
        assertThat(page.find("field-boundary_set").locator("option")).not().hasCount(1);
    }

    @Test
    void the_faults_of_a_claim_stand_at_their_fields_and_what_was_typed_is_kept() {
        visit("#claims");
        signIn(anna);
        page.find("field-status").selectOption("control");
        page.find("field-valid_from").fill("spring");
        page.find("send").click();
        assertThat(page.find("fault-summary")).isFocused();
        assertThat(page.find("field-valid_from-fault")).containsText("YYYY-MM-DD");
        assertThat(page.find("field-holder-fault")).containsText("only a contested area may have no holder");
        assertThat(page.find("field-assessor-fault")).hasText("It is empty.");
        page.find("field-native_status").fill("تحت کنترل");
        assertEquals("rtl", page.find("field-native_status").evaluate("(input) => getComputedStyle(input).direction"));
        assertThat(page.find("kept-line")).containsText("Kept in this browser");
        assertThat(page.page()).hasURL(Pattern.compile("#claims/new/new-"));

        page.page().reload();
        assertThat(page.find("restored")).isVisible();
        assertThat(page.find("field-native_status")).hasValue("تحت کنترل");
        page.find("view-kept").click();
        assertThat(page.find("kept-row")).containsText("New claim");
        page.expects("400");
    }

    @Test
    void of_two_corrections_of_a_claim_both_sides_are_shown() throws Exception {
        publishClaim("t-both", "Two Sides Weekly", "2019-02-01");
        visit("#claims/claim/t-both");
        signIn(anna);
        page.find("field-summary").fill("Mine.");
        page.find("field-reason").fill("read again");
        assertEquals(
                200,
                send("PUT", "/api/control/t-both", claim("t-both", "Two Sides Weekly", "2019-02-01", "Theirs."), 3)
                        .statusCode());
        page.find("send").click();
        Locator summary = page.find("conflict").locator("[data-path='field/summary']");
        assertThat(summary).containsText("Theirs.");
        summary.locator("[data-test=take-mine]").check();
        page.find("conflict-send").click();

        assertThat(page.find("sent")).hasText("The correction is a draft.");
        assertTrue(RunningService.text(form("t-both")).contains("\"summary\":\"Mine.\""));
        page.expects("412");
    }

    @Test
    void a_claim_is_confirmed_with_a_day_and_a_source_and_retracted_with_a_reason() throws Exception {
        publishClaim("t-confirmed", "Confirming Weekly", "2019-03-01");
        visit("#claims/claim/t-confirmed");
        signIn(anna);
        page.find("confirm").locator("summary").click();
        page.find("confirm-send").click();
        assertThat(page.find("confirm-date-fault")).hasText("It is empty.");
        page.find("confirm-date").fill("2019-01-01");
        page.find("confirm-source_publisher").fill("A made-up agency");
        page.find("confirm-send").click();
        assertThat(page.find("confirm-date-fault")).containsText("only a later day confirms it anew");
        page.find("confirm-date").fill("2019-09-01");
        page.find("confirm-send").click();
        assertThat(page.find("sent")).hasText("The confirmation is a draft.");
        assertTrue(RunningService.text(form("t-confirmed")).contains("\"last_confirmed\":\"2019-09-01\""));

        page.find("write-again").click();
        page.find("retract").locator("summary").click();
        page.find("retract-reason").fill("misread");
        page.find("retract-send").click();
        assertThat(page.find("sent")).containsText("The retraction is a draft");
        page.expects("400");
    }

    @Test
    void the_card_of_a_claim_leads_editors_to_its_form() {
        page.visit("?day=2021-08-26&open=claim:brief-iskp-jowzjan-losses");
        signIn(anna);
        page.find("edit").click();
        assertThat(page.find("view-claims")).hasAttribute("aria-current", "page");
        assertThat(page.find("field-status")).hasValue("lost");
        assertThat(page.find("confirm")).hasCount(0);
        assertThat(page.find("to-map")).hasAttribute("href", "/?open=claim:brief-iskp-jowzjan-losses");
    }

    @Test
    void two_records_are_compared_and_decided_with_the_keyboard_and_the_decision_is_taken_back() throws Exception {
        publishIncident("t-club", "[]");
        visit("#proposals");
        signIn(anna);
        Locator row = page.find("proposal-row").filter(new Locator.FilterOptions().setHasText("t-club"));
        assertThat(row).isVisible();
        page.find("proposal-row").first().focus();
        while (!(Boolean) row.evaluate("(row) => row === document.activeElement")) {
            page.page().keyboard().press("j");
        }
        page.page().keyboard().press("k");
        page.page().keyboard().press("ArrowDown");
        assertThat(row).isFocused();
        page.page().keyboard().press("Enter");
        assertThat(page.find("proposal-title")).isFocused();
        assertThat(page.find("speaks-for")).containsText("Both are dated 2018-09-05");
        assertThat(page.page().locator("[data-row=Killed]")).containsText("differs");
        assertThat(page.page().locator("[data-row=Days]")).not().containsText("differs");
        assertThat(page.page().locator(".words-found")).hasCount(2);

        page.find("decide-same").click();
        assertThat(page.find("decision-trouble")).hasText("Say why first.");
        page.find("decision-reason").fill("same club and day");
        page.find("shown").last().check();
        page.find("decide-same").click();
        assertThat(page.find("decided")).containsText("can be taken back here");
        assertThat(page.find("decisions")).containsText("one event, told by t-club, by Anna Editor");
        assertThat(row).hasCount(0);
        page.find("proposal-filter").selectOption("same");
        assertThat(row).isVisible();

        page.find("decision-reason").fill("looked again");
        page.find("decide-undecided").click();
        assertThat(page.find("decisions")).containsText("taken back, by Anna Editor");
        page.find("decision-reason").fill("two blasts");
        page.find("decide-different").click();
        assertThat(page.find("decisions")).containsText("two events, by Anna Editor");
    }

    @Test
    void a_claim_that_an_incident_tells_of_opens_the_form_filled_in_and_is_accepted_with_it() {
        visit("#proposals/claim~2016-07-25-kot-recapture~gained~Afghan=0020security=0020forces");
        signIn(anna);
        page.find("write-claim").click();
        assertThat(page.find("field-holder")).hasValue("Afghan security forces");
        assertThat(page.find("field-place")).hasValue("Kot");
        assertThat(page.find("field-valid_from")).hasValue("2016-07-26");
        assertThat(page.find("restored")).hasCount(0);
        page.find("field-reason").fill("as the proposal reads it");
        page.find("send").click();
        assertThat(page.find("effects")).containsText("The claim gov-kot-2016");
        assertThat(page.find("effects")).containsText("would be withdrawn: nothing is left of it");
        assertThat(page.find("stands")).containsText("would end on 11 February 2017");
        page.find("send-seen").click();
        assertThat(page.find("proposal-accepted")).isVisible();
    }

    @Test
    void an_admin_sees_what_a_version_touched_before_taking_it_back_and_others_only_read() throws Exception {
        publishIncident("t-audit", "[]");
        visit("#audit");
        signIn(ada);
        Locator newest = page.find("batch").first();
        Locator before = page.find("batch").nth(1);
        assertThat(newest).containsText("Bilal Editor");
        before.locator("[data-test=undoing] summary").click();
        assertThat(before.locator("[data-test=touched]")).containsText("It cannot be taken back now");
        newest.locator("[data-test=undoing] summary").click();
        assertThat(newest.locator("[data-test=touched]"))
                .containsText("The incident t-audit would be seen by readers no longer.");
        newest.locator("[data-test=undo]").click();
        assertThat(newest.locator("[data-test=undo-trouble]")).hasText("Say why first.");
        newest.locator("input").fill("published by mistake");
        newest.locator("[data-test=undo]").click();
        assertThat(page.find("batch").first()).containsText("published by mistake");
        assertEquals(404, service.get("/api/incidents/t-audit").statusCode());

        signOut();
        signIn(viewer);
        assertThat(page.find("batch").first()).containsText("published by mistake");
        assertThat(page.find("undoing")).hasCount(0);
        assertThat(page.find("batch").last().locator("[data-test=read-version]"))
                .hasAttribute("href", "/?version=1");
    }

    @Test
    void an_incident_is_split_and_each_statement_goes_where_it_belongs() throws Exception {
        publishIncident("t-split", """
                [{"id": "t-split.e1", "source_publisher": "First Paper", "killed_whom": "not said"},
                 {"id": "t-split.e2", "source_publisher": "Second Paper", "killed_whom": "not said"}]""");
        visit("#write/incident/t-split");
        signIn(anna);
        page.find("split").locator("summary").first().click();
        Locator second = page.find("split-statement").nth(1);
        second.locator("[data-test=give-0]").uncheck();
        page.find("split-look").click();
        assertThat(page.find("part-1-id-fault")).hasText("It is empty.");
        assertThat(page.find("split-trouble")).containsText("go to no part: t-split.e2");
        assertThat(page.find("split-send")).isDisabled();
        second.locator("[data-test=give-1]").check();
        page.find("part-1-id").fill("t-split-b");
        page.find("part-1-date_from").fill("2018-09-07");
        page.find("split-look").click();
        assertThat(page.find("part-1-where")).containsText("Would be placed: Kabul");
        page.find("split-reason").fill("two blasts");
        page.find("split-send").click();

        assertThat(page.find("sent")).containsText("The split into t-split, t-split-b is a draft");
        String part =
                RunningService.text(service.get("/api/incidents/t-split-b/form", "Authorization", "Bearer " + viewer));
        assertTrue(part.contains("t-split.e2") && !part.contains("t-split.e1"), part);
        assertTrue(part.contains("\"date_from\":\"2018-09-07\""), part);
        page.expects("400");
    }

    @Test
    void on_a_phone_nothing_scrolls_sideways_in_the_further_views() throws Exception {
        publishClaim("t-narrow-a-rather-long-id-of-a-claim-that-nobody-writes", "Narrow Weekly", "2018-01-01");
        page.close();
        page = chromium.open(service.address(), 390, 844);
        visit("#claims");
        signIn(anna);
        fillInClaim("Narrow Weekly", "2021-08-15");
        page.find("field-pcode").fill("AF0615");
        page.find("send").click();
        assertThat(page.find("send-seen")).isVisible();
        isWithin390();
        page.find("view-proposals").click();
        page.find("proposal-row").first().click();
        assertThat(page.find("sides")).isVisible();
        isWithin390();
        page.find("view-audit").click();
        assertThat(page.find("batch").first()).isVisible();
        isWithin390();
        visit("#write/incident/2017-05-03-kabul-nato-convoy");
        page.find("split").locator("summary").first().click();
        assertThat(page.find("part")).hasCount(2);
        isWithin390();
    }

    private void fillInClaim(String assessor, String from) {
        page.find("field-status").selectOption("control");
        page.find("field-holder").fill("Taliban");
        page.find("field-summary").fill("A made-up claim.");
        page.find("field-assessor").fill(assessor);
        page.find("field-valid_from").fill(from);
        page.find("field-source_publisher").fill("A made-up newspaper");
        page.find("field-source_date").fill("2021-08-16");
        page.find("field-reason").fill("a test");
        page.find("field-place_type").selectOption("district");
        page.find("field-place").pressSequentially("Achin");
        assertThat(page.find("offer").first()).isVisible();
    }

    private void isWithin390() {
        assertEquals(390, ((Number) page.page().evaluate("() => document.documentElement.scrollWidth")).intValue());
    }

    private static HttpResponse<byte[]> form(String id) throws Exception {
        return service.get("/api/control/" + id + "/form", "Authorization", "Bearer " + viewer);
    }

    private static String claim(String id, String assessor, String from, String summary) {
        return """
                {"id": "%s", "status": "control", "scope": "unspecified", "basis": "reported", "assessor": "%s",
                 "holder": "Islamic State Khorasan Province", "native_status": "held by", "valid_from": "%s",
                 "date_precision": "day", "place": "Achin", "place_type": "district", "pcode": "AF0615",
                 "summary": "%s", "source_publisher": "A made-up newspaper", "source_date": "2018-01-02",
                 "reason": "a test"}
                """.formatted(id, assessor, from, summary);
    }

    private static void publishClaim(String id, String assessor, String from) throws Exception {
        publish("/api/control", id, claim(id, assessor, from, "A made-up claim."));
    }

    /** Told otherwise, the attack on a wrestling club in Kabul that the starter record holds. */
    private static void publishIncident(String id, String evidence) throws Exception {
        publish("/api/incidents", id, """
                {"id": "%s", "date_from": "2018-09-05", "date_to": "2018-09-05", "date_precision": "day",
                 "place": "Kabul", "place_type": "city", "province": "Kabul", "country": "Afghanistan",
                 "event_type": "Explosions/Remote violence", "sub_event_type": "Suicide bomb",
                 "actor": "Islamic State Khorasan Province", "target": "a wrestling club", "attribution": "unknown",
                 "killed_best": 22, "killed_whom": "civilians", "summary": "Two blasts at a wrestling club.",
                 "source_publisher": "A made-up agency", "source_date": "2018-09-06", "reason": "a test",
                 "evidence": %s}
                """.formatted(id, evidence));
    }

    /** Written by Bilal, checked by Ada, published by Bilal. */
    private static void publish(String path, String id, String body) throws Exception {
        HttpResponse<byte[]> written = send("POST", path, body, 0);
        assertEquals(201, written.statusCode(), RunningService.text(written));
        String stage = path + "/" + id + "/stage";
        assertEquals(200, send("POST", stage, "{\"stage\":\"checked\"}", 1, ada).statusCode());
        assertEquals(200, send("POST", stage, "{\"stage\":\"published\"}", 2).statusCode());
    }

    private static HttpResponse<byte[]> send(String method, String path, String body, int seen) throws Exception {
        return send(method, path, body, seen, bilal);
    }

    private static HttpResponse<byte[]> send(String method, String path, String body, int seen, String token)
            throws Exception {
        return service.send(
                method,
                path,
                body,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"r" + seen + "\"");
    }

    private void visit(String hash) {
        page.page().navigate("about:blank");
        page.page().navigate(service.address() + "/edit" + hash);
        assertThat(page.find("view-write")).isVisible();
    }

    private void signIn(String token) {
        page.find("sign-in").click();
        page.find("session-token").fill(token);
        page.find("session-send").click();
        assertThat(page.find("session")).isHidden();
        assertThat(page.find("sign-in")).not().hasText("Sign in");
    }

    private void signOut() {
        page.find("sign-in").click();
        page.find("sign-out").click();
        assertThat(page.find("sign-in")).hasText("Sign in");
    }
}
