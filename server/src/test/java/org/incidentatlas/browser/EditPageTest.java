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

/** Editors write, correct, check and publish in the page, and lose nothing of what they type. */
final class EditPageTest {

    private static RunningService service;
    private static Chromium chromium;
    private static String anna;
    private static String bilal;
    private static String viewer;

    private WatchedPage page;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded();
        anna = service.token("Anna Editor", "editor");
        bilal = service.token("Bilal Editor", "editor");
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
    void an_incident_is_written_checked_by_somebody_else_published_and_seen_on_the_map() {
        visit("#write");
        assertThat(page.find("sign-in-first")).containsText("take an editor's token");
        signIn(anna);
        fillIn("2019-05-04", "Achin");
        page.find("field-place").press("ArrowDown");
        page.find("offer").first().click();
        assertThat(page.find("chosen")).containsText("district in Nangarhar, Afghanistan · AF0615");
        assertThat(page.find("preview")).containsText("known only to the district");
        assertThat(page.page().locator(".found-unit")).hasCount(1);
        page.find("add-statement").click();
        page.find("statement-0-source_publisher").fill("A made-up agency");
        page.find("statement-0-killed_best").fill("3");
        page.find("send").click();
        assertThat(page.find("sent")).hasText("The incident is a draft.");

        page.find("to-queue").click();
        Locator entry = entry("2019-05-04-achin");
        assertThat(entry).containsText("written by Anna Editor (you)");
        entry.locator("summary").click();
        assertThat(entry.locator("[data-test=changes]")).containsText("A made-up clash at a bridge");
        assertThat(entry.locator("[data-test=changes]")).containsText("A made-up agency");
        entry.locator("[data-test=advance]").click();
        assertThat(entry.locator("[data-test=refused]")).containsText("ask another editor");
        page.expects("409");

        signOut();
        signIn(bilal);
        entry.locator("[data-test=advance]").click();
        assertThat(entry.locator("[data-test=stage]")).hasText("checked");
        entry.locator("[data-test=advance]").click();
        assertThat(page.find("published")).containsText("readers see 2019-05-04-achin now");
        page.find("on-map").click();
        assertThat(page.find("panel")).containsText("A made-up clash at a bridge");
        assertThat(page.find("edit")).hasAttribute("href", "/edit#write/incident/2019-05-04-achin");
        page.find("edit").click();
        assertThat(page.find("field-summary")).hasValue("A made-up clash at a bridge.");
        assertThat(page.find("to-map")).hasAttribute("href", "/?open=incident:2019-05-04-achin");
    }

    @Test
    void every_fault_stands_at_its_field_and_in_a_summary_that_leads_there() {
        visit("#write");
        signIn(anna);
        page.find("field-event_type").selectOption("Battles");
        page.find("field-date_from").fill("4 May 2019");
        page.find("field-killed_best").fill("three");
        page.find("add-statement").click();
        page.find("statement-0-killed_low").fill("-1");
        page.find("send").click();

        assertThat(page.find("fault-summary")).isFocused();
        assertThat(page.find("fault-summary")).containsText("Statement 1: Killed, low: '-1' is not a whole number");
        assertThat(page.find("field-killed_best-fault")).containsText("'three' is not a whole number");
        assertThat(page.find("field-summary-fault")).hasText("It is empty.");
        assertThat(page.find("field-date_from-fault")).containsText("YYYY-MM-DD");
        assertThat(page.find("statement-0-source_publisher-fault")).hasText("It is empty.");
        assertThat(page.find("field-reason-fault")).hasText("It is empty.");
        assertThat(page.find("field-killed_best")).hasAttribute("aria-invalid", "true");
        page.find("fault-link")
                .filter(new Locator.FilterOptions().setHasText("Killed, best: 'three'"))
                .click();
        assertThat(page.find("field-killed_best")).isFocused();
        assertThat(page.find("field-killed_best")).hasValue("three");
        page.find("field-killed_best").fill("3");
        assertThat(page.find("field-killed_best-fault")).isHidden();
        page.expects("400");
    }

    @Test
    void a_sensitive_place_shown_openly_needs_its_reason_at_its_own_field() {
        visit("#write");
        signIn(anna);
        fillIn("2019-05-06", "a school in Achin");
        page.find("field-visibility").selectOption("open");
        page.find("send").click();

        assertThat(page.find("field-visibility_reason-fault")).containsText("say why the public should see it");
        page.expects("400");
    }

    @Test
    void what_was_typed_is_there_again_after_a_reload_and_after_signing_out() {
        visit("#write");
        signIn(anna);
        page.find("field-summary").fill("در ننگرهار");
        assertEquals("rtl", page.find("field-summary").evaluate("(input) => getComputedStyle(input).direction"));
        page.find("add-statement").click();
        page.find("statement-0-note").fill("what it says");
        assertThat(page.find("kept-line")).containsText("Kept in this browser");
        assertThat(page.page()).hasURL(Pattern.compile("#write/new/new-"));

        page.page().reload();
        assertThat(page.find("restored")).isVisible();
        assertThat(page.find("field-summary")).hasValue("در ننگرهار");
        assertThat(page.find("statement-0-note")).hasValue("what it says");

        signOut();
        assertThat(page.find("field-summary")).hasCount(0);
        signIn(anna);
        assertThat(page.find("field-summary")).hasValue("در ننگرهار");
        page.find("view-kept").click();
        assertThat(page.find("kept-row")).hasCount(1);
        page.find("discard").click();
        assertThat(page.find("discard")).hasText("Press again to discard it");
        page.find("discard").click();
        assertThat(page.find("none-kept")).isVisible();
    }

    @Test
    void a_draft_that_is_left_by_closing_the_page_at_once_is_kept() {
        visit("#write");
        signIn(anna);
        page.find("field-summary").fill("typed and gone");
        page.page().navigate(service.address() + "/places");

        visit("#kept");
        page.find("kept-row").locator("a").click();
        assertThat(page.find("field-summary")).hasValue("typed and gone");
    }

    @Test
    void a_browser_that_keeps_nothing_says_so_and_the_form_goes_on() {
        page.page()
                .addInitScript(
                        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        visit("#write");
        signIn(anna);
        page.find("field-summary").fill("typed");

        assertThat(page.find("kept-line")).containsText("no room left for drafts");
        page.find("view-queue").click();
        page.find("view-kept").click();
        page.find("kept-row").locator("a").click();
        assertThat(page.find("field-summary")).hasValue("typed");
    }

    @Test
    void of_two_corrections_both_sides_are_shown_and_chosen_field_by_field() throws Exception {
        String id = "2019-05-07-made-up";
        write(id);
        visit("#write/incident/" + id);
        signIn(anna);
        page.find("field-target").fill("a checkpost on the road");
        page.find("field-summary").fill("A made-up clash at a checkpost.");
        page.find("field-reason").fill("read again");
        correct(id, "a bridge", 7);

        page.find("send").click();

        Locator dialog = page.find("conflict");
        assertThat(dialog).containsText("Bilal Editor sent revision 2");
        Locator target = dialog.locator("[data-path='field/target']");
        assertThat(target).containsText("a checkpost on the road");
        assertThat(target).containsText("a bridge");
        assertThat(page.find("conflict-send")).isDisabled();
        assertThat(dialog.locator("[data-path='field/summary'] [data-test=take-mine]"))
                .isChecked();
        assertThat(dialog.locator("[data-path='field/killed_best'] [data-test=take-theirs]"))
                .isChecked();
        page.page().keyboard().press("Escape");
        assertThat(page.find("field-target")).hasValue("a checkpost on the road");
        page.find("send").click();
        target.locator("[data-test=take-theirs]").check();
        page.find("conflict-send").click();

        assertThat(page.find("sent")).hasText("The correction is a draft.");
        String form =
                RunningService.text(service.get("/api/incidents/" + id + "/form", "Authorization", "Bearer " + anna));
        assertTrue(form.contains("\"revision\":3"), form);
        assertTrue(form.contains("\"target\":\"a bridge\""), form);
        assertTrue(form.contains("\"summary\":\"A made-up clash at a checkpost.\""), form);
        assertTrue(form.contains("\"killed_best\":7"), form);
        page.expects("412");
    }

    @Test
    void a_session_that_ended_while_somebody_wrote_costs_them_nothing() throws Exception {
        visit("#write");
        signIn(anna);
        fillIn("2019-05-08", "Kot");
        page.page().evaluate("async () => fetch('/api/session', {method: 'DELETE'})");
        page.find("send").click();
        assertThat(page.find("fault-summary")).containsText("nothing you typed is lost");
        page.find("session-close").click();
        page.page().reload();
        signIn(anna);

        assertThat(page.find("field-summary")).hasValue("A made-up clash at a bridge.");
        page.expects("401");
    }

    @Test
    void a_record_is_retracted_and_a_duplicate_goes_into_another_with_the_reason_said() throws Exception {
        write("2019-05-09-gone");
        write("2019-05-10-twice");
        visit("#write/incident/2019-05-09-gone");
        signIn(anna);
        page.find("retract").locator("summary").click();
        page.find("retract-send").click();
        assertThat(page.find("retract-send-trouble")).hasText("Say why first.");
        page.find("retract-reason").fill("it was a rumour");
        page.find("retract-send").click();
        assertThat(page.find("sent")).containsText("The retraction is a draft");

        visit("#write/incident/2019-05-10-twice");
        page.find("merge").locator("summary").first().click();
        page.find("merge-find").fill("2017-03");
        page.find("merge-find-find").click();
        page.find("pick").first().click();
        page.find("merge-reason").fill("the same attack");
        page.find("merge-send").click();
        assertThat(page.find("sent")).containsText("both records go on together");

        page.find("to-queue").click();
        assertThat(entry("2019-05-10-twice")).containsText("Merger of the incident");
        assertThat(entry("2019-05-09-gone")).containsText("it was a rumour");
        entry("2019-05-09-gone").locator("[data-test=edit-draft]").click();
        assertThat(page.find("taken-back")).containsText("brings it back");
        page.find("field-reason").fill("it was none");
        page.find("send").click();
        assertThat(page.find("sent")).hasText("The correction is a draft.");
    }

    @Test
    void a_record_is_found_by_its_days_and_only_a_change_is_sent() {
        visit("#write");
        signIn(anna);
        page.find("other").locator("summary").click();
        page.find("open-find").fill("2021-08-27");
        page.find("open-find").press("Enter");
        page.page()
                .locator("[data-test=pick][data-id='2021-08-26-kabul-airport']")
                .click();
        assertThat(page.find("field-target")).hasValue("Crowd of evacuees and US troops");
        assertThat(page.find("statement")).hasCount(6);
        assertThat(page.find("statement-0-note")).isHidden();
        assertThat(page.find("preview")).containsText("Would be placed: Abbey Gate");
        page.find("send").click();
        assertThat(page.find("fault-summary")).containsText("Nothing is changed yet");
        assertThat(page.find("kept-row")).hasCount(0);
    }

    @Test
    void an_admin_takes_back_what_one_version_wrote() throws Exception {
        write("2019-05-13-made-up");
        visit("#queue");
        signIn(service.token("Ada Admin", "admin"));
        Locator undoing = entry("2019-05-13-made-up").locator("[data-test=undoing]");
        undoing.locator("summary").click();
        undoing.locator("input").fill("written by mistake");
        undoing.locator("[data-test=undo]").click();

        assertThat(entry("2019-05-13-made-up").locator("h3")).containsText("Retraction of the incident");
    }

    @Test
    void an_address_that_names_no_record_says_so() {
        visit("#write/incident/no-such-record");
        signIn(anna);
        assertThat(page.find("not-opened")).containsText("There is no such record in incidents");
        page.expects("404");
    }

    @Test
    void everything_is_done_with_the_keyboard() {
        visit("#write");
        signIn(anna);
        page.find("field-place").focus();
        page.page().keyboard().type("Achin");
        assertThat(page.find("offers")).isVisible();
        assertThat(page.find("field-place")).hasAttribute("aria-expanded", "true");
        page.page().keyboard().press("ArrowDown");
        assertThat(page.find("field-place")).hasAttribute("aria-activedescendant", "place-offer-0");
        page.page().keyboard().press("Enter");
        assertThat(page.find("chosen")).containsText("AF0615");
        assertThat(page.find("field-place_type")).hasValue("district");
        assertThat(page.find("offers")).isHidden();
        page.find("add-statement").press("Enter");
        assertThat(page.find("statement-0-source_publisher")).isFocused();
        page.page().keyboard().type("First");
        page.find("add-statement").press("Enter");
        page.page().keyboard().type("Second");
        page.find("statement").nth(1).getByText("Move up").press("Enter");
        assertThat(page.find("statement-0-source_publisher")).hasValue("Second");
        assertThat(page.page().locator("#statement-0")).isFocused();
        page.find("statement").nth(0).getByText("Take out").press("Enter");
        assertThat(page.find("statement-0-source_publisher")).hasValue("First");
        page.find("field-target").press("Enter");
        assertThat(page.find("fault-summary")).isHidden();
        page.find("field-target").press("Control+Enter");
        assertThat(page.find("fault-summary")).isFocused();
        page.page().keyboard().press("Tab");
        page.page().keyboard().press("Enter");
        assertThat(page.page().locator("[data-test=field-event_type]")).isFocused();
        page.expects("400");
    }

    @Test
    void on_a_phone_nothing_scrolls_sideways_in_any_view() throws Exception {
        write("2019-05-11-a-rather-long-id-for-an-incident-that-nobody-would-write-by-hand-on-a-telephone");
        page.close();
        page = chromium.open(service.address(), 390, 844);
        visit("#write");
        signIn(anna);
        page.find("field-place").pressSequentially("Dashti Barchi");
        assertThat(page.find("offer").first()).isVisible();
        isWithin390();
        page.find("add-statement").click();
        page.find("send").click();
        isWithin390();
        page.find("view-queue").click();
        Locator entry =
                entry("2019-05-11-a-rather-long-id-for-an-incident-that-nobody-would-write-by-hand-on-a-telephone");
        entry.locator("summary").click();
        assertThat(entry.locator("[data-test=change-table]").first()).isVisible();
        isWithin390();
        page.find("view-kept").click();
        assertThat(page.find("kept-row")).hasCount(1);
        isWithin390();
        page.expects("400");
    }

    @Test
    void a_viewer_reads_the_queue_and_is_told_why_there_is_no_form() throws Exception {
        write("2019-05-12-made-up");
        visit("#write");
        signIn(viewer);
        assertThat(page.find("not-an-editor")).containsText("Vik Viewer, who reads and does not write");
        page.find("view-queue").click();
        assertThat(entry("2019-05-12-made-up")).containsText("written by Bilal Editor");
        assertThat(page.find("advance")).hasCount(0);
    }

    @Test
    void the_map_leads_editors_here_and_nobody_else() {
        page.visit("?day=2021-08-26&open=incident:2021-08-26-kabul-airport");
        assertThat(page.find("panel")).containsText("Kabul");
        assertThat(page.find("edit")).isHidden();
        assertThat(page.find("new-incident")).isHidden();
        signIn(anna);
        assertThat(page.find("edit")).isVisible();
        page.find("new-incident").click();
        assertThat(page.find("send")).hasText("Send as a draft");
    }

    private Locator entry(String id) {
        return page.page().locator("[data-test=entry][data-id='" + id + "']");
    }

    private void fillIn(String day, String place) {
        page.find("field-event_type").selectOption("Battles");
        page.find("field-sub_event_type").selectOption("Armed clash");
        page.find("field-summary").fill("A made-up clash at a bridge.");
        page.find("field-date_from").fill(day);
        page.find("field-place").fill(place);
        page.find("field-place_type").selectOption("district");
        page.find("field-actor").fill("Taliban");
        page.find("field-source_publisher").fill("A made-up newspaper");
        page.find("field-source_date").fill("2019-05");
        page.find("field-reason").fill("a test");
    }

    private void isWithin390() {
        assertEquals(390, ((Number) page.page().evaluate("() => document.documentElement.scrollWidth")).intValue());
    }

    /** A draft that Bilal wrote. */
    private static void write(String id) throws Exception {
        HttpResponse<byte[]> written = send("POST", "/api/incidents", id, "a checkpost", 4);
        assertEquals(201, written.statusCode(), RunningService.text(written));
    }

    private static void correct(String id, String target, int killed) throws Exception {
        HttpResponse<byte[]> written = send("PUT", "/api/incidents/" + id, id, target, killed);
        assertEquals(200, written.statusCode(), RunningService.text(written));
    }

    private static HttpResponse<byte[]> send(String method, String path, String id, String target, int killed)
            throws Exception {
        String body = """
                {"id": "%s", "date_from": "2019-05-07", "date_to": "2019-05-07", "date_precision": "day",
                 "place": "Achin", "place_type": "district", "place_id": "AF0615", "country": "Afghanistan",
                 "event_type": "Battles", "sub_event_type": "Armed clash", "actor": "Taliban", "target": "%s",
                 "attribution": "unknown", "killed_best": %d, "killed_whom": "not said",
                 "summary": "A made-up clash.", "source_publisher": "A made-up newspaper", "reason": "a test"}
                """.formatted(id, target, killed);
        return service.send(
                method,
                path,
                body,
                "Authorization",
                "Bearer " + bilal,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"r1\"");
    }

    private void visit(String hash) {
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
