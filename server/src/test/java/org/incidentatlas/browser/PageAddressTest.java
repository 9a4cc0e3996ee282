package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.incidentatlas.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The address: written in step with the view, read with nothing dropped unsaid, and its steps back and forth. */
final class PageAddressTest {

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
    void a_long_drag_writes_the_address_when_it_begins_and_when_it_rests() {
        page.addInitScript("""
                window.written = 0;
                const write = history.replaceState;
                history.replaceState = function (...all) { window.written += 1; return write.apply(this, all); };
                """);
        atlas.visit("?from=2014-01-01&to=2021-12-31");

        page.evaluate("""
                () => {
                  window.written = 0;
                  const thumb = document.querySelector('[data-test=slider-to]');
                  for (let move = 0; move < 300; move++) {
                    thumb.value = Number(thumb.value) - 1;
                    thumb.dispatchEvent(new Event('input', { bubbles: true }));
                  }
                }
                """);
        page.waitForFunction("() => location.search === '?from=2014-01-01&to=2021-03-06'");

        int written = ((Number) page.evaluate("() => window.written")).intValue();
        assertTrue(written <= 2, () -> "once when the drag begins and once when it rests, not " + written + " times");
    }

    @Test
    void a_browser_that_refuses_to_write_the_address_still_shows_what_is_asked_for() {
        page.addInitScript(
                "history.replaceState = history.pushState = () => { throw new DOMException('', 'SecurityError'); };");
        atlas.visit("?from=2018-01-01&to=2018-12-31");

        atlas.find("step-back").click();
        atlas.showsDays("1 Dec 2017 – 30 Nov 2018");
        atlas.find("incident-row").first().click();
        assertThat(atlas.find("figures")).isVisible();
        page.keyboard().press("Escape");
        assertThat(atlas.find("panel")).isHidden();
        assertEquals("?from=2018-01-01&to=2018-12-31", atlas.query());
    }

    @Test
    void a_reload_at_once_finds_the_last_change() {
        atlas.visit("?from=2018-01-01&to=2018-12-31");

        page.waitForFunction("() => performance.now() > 2000");
        atlas.find("step-back").click();
        page.reload();

        atlas.showsDays("1 Dec 2017 – 30 Nov 2018");
        assertTrue(page.url().endsWith("?from=2017-12-01&to=2018-11-30"), page::url);
    }

    @Test
    void back_undoes_the_opening_and_keeps_what_has_changed_since() {
        atlas.visit("?from=2018-01-01&to=2018-12-31");
        atlas.find("incident-row").first().click();
        assertThat(atlas.find("figures")).isVisible();
        atlas.find("step-back").click();

        page.goBack();

        assertThat(atlas.find("panel")).isHidden();
        atlas.showsDays("1 Dec 2017 – 30 Nov 2018");
        page.waitForFunction("() => location.search === '?from=2017-12-01&to=2018-11-30'");
        page.goForward();
        assertThat(atlas.find("figures")).isVisible();
        atlas.showsDays("1 Dec 2017 – 30 Nov 2018");
    }

    @Test
    void back_after_closing_leads_where_it_led_before_the_opening() {
        atlas.visit("?day=2018-04-22");
        atlas.visit("?from=2018-01-01&to=2018-12-31");
        Locator rows = atlas.find("incident-row");
        rows.first().click();
        assertThat(atlas.find("figures")).isVisible();
        page.keyboard().press("Escape");
        rows.last().click();
        assertThat(atlas.find("figures")).isVisible();
        atlas.find("step-back").click();
        atlas.find("panel-close").click();
        assertThat(atlas.find("panel")).isHidden();
        page.waitForFunction("() => location.search === '?from=2017-12-01&to=2018-11-30'");

        page.goBack();

        atlas.showsDays("22 Apr 2018");
        assertEquals("?day=2018-04-22", atlas.query());
    }

    @Test
    void an_actor_under_another_name_is_chosen_under_its_own() {
        atlas.visit("?from=2014-01-01&to=2021-12-31&actor=ISKP");

        assertThat(page.locator("[data-choice='actor:Islamic State Khorasan Province']"))
                .isChecked();
        assertThat(page.locator("[data-choice='actor:ISKP']")).hasCount(0);
        assertEquals("?from=2014-01-01&to=2021-12-31&actor=Islamic+State+Khorasan+Province", atlas.query());
    }

    @Test
    void what_the_address_has_in_vain_is_said() {
        atlas.visit("?day=2018-06-30&colour=red&type=&at=8/51.5/0");

        Locator notices = atlas.find("notice-notice");
        assertThat(notices).hasCount(3);
        assertThat(notices.first()).containsText("colour=red, which means nothing here");
        assertThat(notices.nth(1)).containsText("type= without a value");
        assertThat(notices.last()).containsText("not a place on the map");
        assertEquals("?day=2018-06-30", atlas.query());
    }

    @Test
    void before_the_record_nothing_had_been_reported() {
        atlas.visit("?from=2014-01-01&to=2021-12-31&known=1850-01-01");

        assertThat(atlas.find("incident-row")).hasCount(0);
        assertThat(atlas.find("known-words")).containsText("1 January 1850");
        assertThat(atlas.find("notice-notice")).hasCount(0);
        assertThat(atlas.find("notice-error")).hasCount(0);
    }
}
