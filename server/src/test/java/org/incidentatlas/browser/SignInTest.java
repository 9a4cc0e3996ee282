package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.BoundingBox;
import org.incidentatlas.app.RunningService;
import org.incidentatlas.http.Admission;
import org.incidentatlas.timeline.PlantedSecrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in and out in the page, and what the page shows to whom. */
final class SignInTest {

    private static final String DAYS = "?from=2020-05-05&to=2020-05-05";

    private static RunningService service;
    private static RunningService closed;
    private static Chromium chromium;
    private static String viewer;
    private static String editor;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.holding(PlantedSecrets.batch());
        viewer = service.token("Vik Viewer", "viewer");
        editor = service.token("Anna Editor", "editor");
        closed = RunningService.admitting(new Admission(true, false));
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        closed.close();
        service.close();
    }

    @Test
    void somebody_signs_in_with_the_keyboard_sees_more_and_signs_out_again() {
        try (WatchedPage atlas = chromium.open(service.address(), 1280, 800)) {
            atlas.visit(DAYS);
            assertThat(atlas.find("shown-here")).containsText("of 8");
            BoundingBox before = atlas.find("sign-in").boundingBox();
            BoundingBox map = atlas.find("map").boundingBox();
            atlas.find("sign-in").focus();
            atlas.page().keyboard().press("Enter");
            assertThat(atlas.find("session-token")).isFocused();

            atlas.page().keyboard().insertText(viewer);
            atlas.page().keyboard().press("Enter");

            assertThat(atlas.find("sign-in")).hasText("Vik Viewer");
            assertThat(atlas.find("list")).containsText("Zorqalatun");
            BoundingBox after = atlas.find("sign-in").boundingBox();
            assertEquals(before.x + " " + before.y + " " + before.width, after.x + " " + after.y + " " + after.width);
            assertEquals(map.y, atlas.find("map").boundingBox().y);
            atlas.find("sign-in").click();
            assertThat(atlas.find("session-who")).containsText("Signed in as Vik Viewer (viewer), until");
            atlas.find("sign-out").click();
            assertThat(atlas.find("sign-in")).hasText("Sign in");
            assertThat(atlas.find("shown-here")).containsText("of 8");
            assertThat(atlas.find("list")).not().containsText("Zorqalatun");
            atlas.isFreeOfTroubles();
        }
    }

    @Test
    void nothing_of_the_token_stays_in_the_page() {
        try (WatchedPage atlas = chromium.open(service.address(), 1280, 800)) {
            signIn(atlas.visit(DAYS), viewer);
            atlas.find("sign-in").click();

            String kept = (String) atlas.page()
                    .evaluate(
                            "() => document.documentElement.outerHTML + document.cookie + JSON.stringify(localStorage)"
                                    + " + JSON.stringify(sessionStorage)"
                                    + " + [...document.querySelectorAll('input')].map((input) => input.value).join()");
            assertTrue(!kept.contains(viewer) && !kept.contains("atlas_session"));
            atlas.page().keyboard().press("Escape");
            assertThat(atlas.find("session")).isHidden();
            assertThat(atlas.find("sign-in")).isFocused();
        }
    }

    @Test
    void a_wrong_token_is_told_in_words_and_the_dialog_stays() {
        try (WatchedPage atlas = chromium.open(service.address(), 1280, 800)) {
            atlas.visit(DAYS).find("sign-in").click();
            atlas.find("session-send").click();
            assertThat(atlas.find("session-trouble")).hasText("Paste the token first.");
            atlas.find("session-token").fill("wrong");
            atlas.find("session-send").click();

            assertThat(atlas.find("session-trouble")).containsText("not known here");
            assertThat(atlas.find("session")).isVisible();
            atlas.expects("401");
            atlas.isFreeOfTroubles();
        }
    }

    @Test
    void a_coarsened_incident_says_so_to_the_public_and_what_the_public_sees_to_others() {
        try (WatchedPage atlas = chromium.open(service.address(), 1280, 800)) {
            atlas.visit(DAYS);
            String id = (String) atlas.page()
                    .evaluate("async () => (await (await fetch('/api/layers/incidents.geojson" + DAYS
                            + "')).json()).features.find((one) => one.properties.coarsened_to === 'province').id");
            atlas.visit(DAYS + "&open=incident:" + id);

            assertThat(atlas.find("coarsened")).containsText("Shown only to province level");
            assertThat(atlas.find("panel")).containsText("Nangarhar");
            assertThat(atlas.find("panel")).containsText("Its sources and their words are not told.");
            signIn(atlas, viewer);
            atlas.visit(DAYS + "&open=incident:zorqalatun-province");
            assertThat(atlas.find("panel")).containsText("province level only");
            assertThat(atlas.find("panel")).containsText(PlantedSecrets.PERSON);
            assertThat(atlas.find("coarsened")).hasCount(0);
        }
    }

    @Test
    void an_editor_who_is_signed_in_records_a_name_without_a_token_of_its_own() {
        try (WatchedPage places = chromium.open(service.address(), 1280, 800)) {
            places.page().navigate(service.address() + "/places?q=Achin");
            assertThat(places.find("decision")).hasText("Achin, district");
            places.find("use-summary").click();
            assertThat(places.find("token")).isVisible();
            signIn(places, editor);

            assertThat(places.find("token")).isHidden();
            assertThat(places.find("by-session")).containsText("Anna Editor");
            places.find("record-name").fill("Achin of the springs");
            places.find("source").fill("A made-up list of names, 2020");
            places.find("use-this").click();
            assertThat(places.find("result")).containsText("Recorded");
            places.isFreeOfTroubles();
        }
    }

    @Test
    void a_viewer_who_is_signed_in_still_needs_an_editors_token() {
        try (WatchedPage places = chromium.open(service.address(), 1280, 800)) {
            places.page().navigate(service.address() + "/places?q=Achin");
            assertThat(places.find("decision")).hasText("Achin, district");
            signIn(places, viewer);
            places.find("use-summary").click();

            assertThat(places.find("token")).isVisible();
        }
    }

    @Test
    void an_atlas_that_is_read_with_a_token_asks_for_it_instead_of_failing() throws Exception {
        try (WatchedPage atlas = chromium.open(closed.address(), 360, 740)) {
            atlas.page().navigate(closed.address() + "/");
            assertThat(atlas.find("sign-in-first")).containsText("This atlas is read with a token.");
            assertThat(atlas.find("notice-error")).hasCount(0);
            atlas.find("sign-in-here").click();
            assertThat(atlas.find("session-token")).isFocused();
            BoundingBox dialog = atlas.find("session").boundingBox();
            assertTrue(dialog.x >= 0 && dialog.x + dialog.width <= 360, () -> dialog.x + " " + dialog.width);
            assertEquals(
                    360, ((Number) atlas.page().evaluate("() => document.documentElement.scrollWidth")).intValue());

            atlas.find("session-token").fill(closed.token("Phone Reader", "viewer"));
            atlas.find("session-send").click();

            assertThat(atlas.find("shown-here")).containsText("Shown here");
            assertThat(atlas.find("sign-in")).hasText("Phone Reader");
            atlas.expects("401");
            atlas.isFreeOfTroubles();
        }
    }

    @Test
    void the_page_of_places_asks_for_it_too() {
        try (WatchedPage places = chromium.open(closed.address(), 1280, 800)) {
            places.page().navigate(closed.address() + "/places");

            assertThat(places.find("sign-in-first")).containsText("This atlas is read with a token.");
        }
    }

    private static void signIn(WatchedPage page, String token) {
        page.find("sign-in").click();
        page.find("session-token").fill(token);
        page.find("session-send").click();
        assertThat(page.find("session")).isHidden();
        assertThat(page.find("sign-in")).not().hasText("Sign in");
    }
}
