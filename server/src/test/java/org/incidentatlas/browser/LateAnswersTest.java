package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.incidentatlas.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that come late or not at all never replace what was asked for after them. */
final class LateAnswersTest {

    private static RunningService service;
    private static Chromium chromium;

    private WatchedPage atlas;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.embedded();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws IOException {
        chromium.close();
        service.close();
    }

    @BeforeEach
    void open() {
        atlas = chromium.open(service.address(), 1280, 800);
        page = atlas.page();
    }

    @AfterEach
    void nothing_went_wrong_in_the_page() {
        atlas.isFreeOfTroubles();
        atlas.close();
    }

    @Test
    void a_record_that_comes_late_does_not_replace_the_list_of_several_opened_since() {
        atlas.visit("?from=2014-01-01&to=2021-12-31&at=11/34.530/69.170");
        List<Route> held = hold("**/api/incidents/*");
        atlas.find("incident-row").first().click();
        page.waitForCondition(() -> !held.isEmpty());

        page.locator("#map [data-test=incident-mark]:has(.mark-count)").first().dispatchEvent("click");
        assertThat(atlas.find("spot-list")).isVisible();
        letGo(held);

        assertThat(atlas.find("spot-list")).isVisible();
        assertThat(atlas.find("figures")).hasCount(0);
    }

    @Test
    void a_record_that_comes_late_does_not_fill_a_panel_that_was_closed() {
        atlas.visit("?from=2018-04-01&to=2018-04-30");
        List<Route> held = hold("**/api/incidents/*");
        atlas.find("incident-row").first().click();
        page.waitForCondition(() -> !held.isEmpty());

        page.keyboard().press("Escape");
        letGo(held);

        assertThat(atlas.find("panel")).isHidden();
        assertThat(atlas.find("panel")).isEmpty();
    }

    @Test
    void a_replaced_question_that_fails_takes_nothing_from_the_newer_answer() {
        atlas.visit("?day=2015-03-02");
        List<Route> held = hold("**/api/layers/incidents.geojson?*geometry=extent*");
        atlas.find("slider-day").press("End");
        atlas.find("mode-range").check(new Locator.CheckOptions().setForce(true));
        atlas.find("slider-from").press("Home");
        page.waitForCondition(() -> !held.isEmpty());

        atlas.find("mode-day").check(new Locator.CheckOptions().setForce(true));
        atlas.showsDays("31 Dec 2021");
        held.forEach(route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        comeAndGo();

        assertThat(atlas.find("notice-error")).hasCount(0);
        atlas.showsDays("31 Dec 2021");
    }

    @Test
    void the_day_of_reporting_redraws_what_is_open_and_leaves_the_focus_where_it_is() {
        atlas.visit("?from=2018-04-01&to=2018-04-30");
        atlas.find("incident-row").first().click();
        assertThat(atlas.find("figures")).isVisible();
        assertThat(page.locator("#panel h2")).isFocused();

        Response answer = page.waitForResponse(Pattern.compile("/api/incidents/[^?]+\\?known=2019-01-01"), () -> {
            atlas.find("date-known").fill("2019-01-01");
            atlas.find("date-known").press("Enter");
        });
        answer.finished();
        comeAndGo();

        assertThat(atlas.find("figures")).isVisible();
        assertThat(atlas.find("date-known")).isFocused();
    }

    @Test
    void playing_stops_when_a_day_is_about_to_be_typed() {
        page.clock().install();
        atlas.visit("?from=2018-01-01&to=2018-01-31");
        atlas.find("play").click();
        assertThat(atlas.find("play")).hasAttribute("aria-label", "Pause");

        Locator first = atlas.find("date-from");
        first.focus();

        assertThat(atlas.find("play")).hasAttribute("aria-label", "Play");
        first.fill("2017-1");
        page.clock().fastForward(10_000);
        assertThat(first).hasValue("2017-1");
    }

    /** Keeps questions of a kind unanswered. */
    private List<Route> hold(String pattern) {
        List<Route> held = new ArrayList<>();
        page.route(pattern, held::add);
        return held;
    }

    private void letGo(List<Route> held) {
        held.forEach(Route::resume);
        comeAndGo();
    }

    /** Asks the service something of its own, several times over: whatever was under way before has arrived by then. */
    private void comeAndGo() {
        page.evaluate(
                "async () => { for (let i = 0; i < 5; i++) await (await fetch('/api/record', {cache: 'no-store'})).json(); }");
    }
}
