package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.incidentatlas.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page at a desk: time, filters, list, evidence, address. The record is the starter record. */
final class AtlasPageTest {

    private static final String ISIS_K = "Islamic State Khorasan Province";

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
    void it_opens_on_the_last_twelve_months_covered_with_its_standing_lines() {
        atlas.visit("");

        assertEquals("?from=2021-01-01&to=2021-12-31", atlas.query());
        assertThat(atlas.find("standing-covers")).containsText("394 of 401 districts have a claim on this date");
        assertThat(atlas.find("standing-warning"))
                .hasText("Not for day-to-day operational security. No dot means no report in this record, not safety.");
        assertThat(atlas.find("boundary-note"))
                .containsText("./atlas boundaries load FILE… and ./atlas boundaries use ID");
    }

    @Test
    void on_a_desk_nothing_lies_below_the_window() {
        atlas.visit("");

        assertEquals(800, ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue());
    }

    @Test
    void the_timeline_is_few_presses_of_the_tab_key_away() {
        atlas.visit("");
        int presses = 0;
        while (!(boolean) page.evaluate("document.activeElement.closest('#timeline') !== null")) {
            page.keyboard().press("Tab");
            presses++;
            assertTrue(presses < 60, "no end after " + presses + " presses");
        }
    }

    @Test
    void the_whole_record_is_listed_the_unlocated_and_the_abroad_too() {
        atlas.visit("?from=2014-01-01&to=2021-12-31");

        assertThat(atlas.find("incident-row")).hasCount(123);
        assertThat(atlas.find("list")).containsText("Elsewhere in the world");
        assertThat(atlas.find("list")).containsText("without a place on the map");
        assertThat(atlas.find("shown-here")).containsText("of 123");
    }

    @Test
    void on_30_june_2018_two_districts_are_held_and_jalalabad_is_not_one_of_them() {
        atlas.visit("?day=2018-06-30&list=control");

        Locator held = page.locator("[data-test=control-row][data-sign=fill] .row-place");
        assertThat(held).hasCount(2);
        assertThat(held.getByText("Darzab")).hasCount(1);
        assertThat(held.getByText("Qush Tepa")).hasCount(1);
        Locator filled = page.locator("#map .leaflet-fills-pane path:not([fill-opacity='0']):not([fill^='url'])");
        assertThat(filled).hasCount(2);
    }

    @Test
    void dragging_the_last_day_moves_the_window_the_map_and_the_list() {
        atlas.visit("?from=2014-01-01&to=2021-12-31");

        atlas.drag("slider-to", 1, 0.5);

        assertThat(atlas.find("date-to")).hasValue(Pattern.compile("201[78]-\\d\\d-\\d\\d"));
        String last = atlas.find("date-to").inputValue();
        assertTrue(atlas.query().endsWith("to=" + last), atlas::query);
        assertThat(atlas.find("incident-row")).not().hasCount(123);
    }

    @Test
    void arrow_keys_move_a_thumb_by_the_chosen_step_and_never_past_the_other() {
        atlas.visit("?from=2018-01-01&to=2018-12-31");

        atlas.find("slider-to").press("ArrowLeft");
        atlas.showsDays("1 Jan 2018 – 30 Nov 2018");
        atlas.find("step-unit").selectOption("day");
        atlas.find("slider-from").press("ArrowRight");
        atlas.showsDays("2 Jan 2018 – 30 Nov 2018");
        atlas.find("slider-from").press("End");
        atlas.showsDays("30 Nov 2018");
        assertEquals("?from=2018-11-30&to=2018-11-30&step=day", atlas.query());
    }

    @Test
    void stepping_there_and_back_finds_the_same_window() {
        atlas.visit("?from=2018-01-01&to=2018-12-31");

        atlas.find("step-back").click();
        atlas.showsDays("1 Dec 2017 – 30 Nov 2018");
        atlas.find("step-forward").click();
        atlas.showsDays("1 Jan 2018 – 31 Dec 2018");
    }

    @Test
    void a_single_day_is_stepped_by_the_day() {
        atlas.visit("?day=2021-08-15&step=day");

        atlas.find("step-forward").click();

        atlas.showsDays("16 Aug 2021");
        assertEquals("?day=2021-08-16&step=day", atlas.query());
        assertThat(atlas.find("slider-from")).isHidden();
    }

    @Test
    void playing_moves_on_until_it_is_paused() {
        page.clock().install();
        atlas.visit("?from=2018-01-01&to=2018-01-31");

        atlas.find("play").click();
        atlas.showsDays("1 Mar 2018 – 31 Mar 2018");
        atlas.find("play").click();

        assertThat(atlas.find("play")).hasAttribute("aria-label", "Play");
        String paused = atlas.query();
        page.clock().fastForward(10_000);
        assertEquals(paused, atlas.query());
    }

    @Test
    void a_typed_day_moves_the_window_and_a_wrong_one_is_refused_with_the_reason() {
        atlas.visit("?from=2018-01-01&to=2018-12-31");

        type("date-to", "2018-02-30");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("2018-02-30 is not a day of the calendar.");
        assertEquals("?from=2018-01-01&to=2018-12-31", atlas.query());
        type("date-to", "2017-12-31");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("The last day must not come before the first.");
        type("date-to", "2018-06-30");
        atlas.showsDays("1 Jan 2018 – 30 Jun 2018");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void as_reported_by_takes_back_what_was_published_later() {
        atlas.visit("?day=2021-08-16&list=control");
        Locator kabul = page.locator("[data-test=control-row]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Taliban.* is said to hold Kabul")));
        assertThat(kabul).not().hasCount(0);

        type("date-known", "2021-08-14");

        assertThat(atlas.find("known-words"))
                .containsText("As reported by sources in this record up to 14 August 2021");
        assertThat(kabul).hasCount(0);
        atlas.find("known-clear").click();
        assertThat(kabul).not().hasCount(0);
    }

    @Test
    void under_the_bars_stands_what_they_leave_out() {
        atlas.visit("?from=2014-01-01&to=2021-12-31");

        assertThat(atlas.find("bars-caption"))
                .containsText("Bars: 117 incidents in Afghanistan, by month; not in them: 5 elsewhere in the world");
    }

    @Test
    void the_legend_counts_districts_as_the_service_does() {
        atlas.visit("?day=2021-12-31");

        assertThat(atlas.find("legend")).containsText("394 of 401 districts");
    }

    @Test
    void the_actor_filter_says_what_it_leaves_out_and_adds_it_when_asked() {
        atlas.visit("?from=2014-01-01&to=2021-12-31");

        atlas.find("filter-actor").locator("summary").click();
        page.locator("[data-choice='actor:" + ISIS_K + "']").check();
        assertThat(atlas.find("left-out")).containsText("more suspected, blamed or disputed");
        int attributed = atlas.find("incident-row").count();
        atlas.find("suspected").check();

        assertThat(atlas.find("left-out")).containsText("with those suspected, blamed or disputed");
        assertTrue(atlas.find("incident-row").count() > attributed);
    }

    @Test
    void filters_of_different_kinds_narrow_together_and_are_taken_back() {
        atlas.visit("?from=2014-01-01&to=2021-12-31&type=Battles");
        int battles = atlas.find("incident-row").count();

        atlas.find("filter-attribution").locator("summary").click();
        page.locator("[data-choice='attribution:claimed']").check();
        assertThat(atlas.find("incident-row")).not().hasCount(battles);
        atlas.find("filter-attribution-clear").click();

        assertThat(atlas.find("incident-row")).hasCount(battles);
    }

    @Test
    void a_filter_that_nothing_matches_says_that_silence_is_not_safety() {
        atlas.visit("?day=2015-03-02&attribution=disputed");

        assertThat(atlas.find("empty")).containsText("No report in this record matches");
    }

    @Test
    void evidence_opens_by_keyboard_and_gives_the_focus_back() {
        atlas.visit("?from=2018-04-01&to=2018-04-30");
        Locator row = page.locator("[data-test=incident-row][data-id='2018-04-22-kabul-voter-registration']");

        row.focus();
        row.press("Enter");

        assertThat(atlas.find("attribution")).hasText("Claimed by ISIS-K.");
        assertThat(atlas.find("figures")).containsText("57");
        assertThat(atlas.find("evidence")).not().hasCount(0);
        assertTrue(atlas.query().endsWith("open=incident:2018-04-22-kabul-voter-registration"), atlas::query);
        page.keyboard().press("Escape");
        assertThat(atlas.find("panel")).isHidden();
        assertThat(row).isFocused();
    }

    @Test
    void the_back_button_closes_what_was_opened() {
        atlas.visit("?from=2018-04-01&to=2018-04-30");

        atlas.find("incident-row").first().click();
        assertThat(atlas.find("panel")).isVisible();
        page.goBack();

        assertThat(atlas.find("panel")).isHidden();
        assertEquals("?from=2018-04-01&to=2018-04-30", atlas.query());
    }

    @Test
    void a_mark_that_stands_for_several_opens_their_list() {
        atlas.visit("?from=2014-01-01&to=2021-12-31&at=11/34.530/69.170");

        page.locator("#map [data-test=incident-mark]:has(.mark-count)").first().dispatchEvent("click");

        assertThat(atlas.find("spot-list")).isVisible();
        assertThat(atlas.find("spot-list").locator("[data-test=incident-row]"))
                .not()
                .hasCount(1);
        atlas.find("spot-list").locator("[data-test=incident-row]").first().click();
        assertThat(atlas.find("panel-back")).isVisible();
    }

    @Test
    void an_estimate_stands_beside_the_record_and_opens_its_source() {
        atlas.visit("");

        Locator kabul2018 = page.locator("[data-test=estimate][data-id='iskp-attacks-kabul-2018']");
        assertThat(kabul2018).containsText("this record 11");
        assertThat(kabul2018).containsText("US count 24");
        kabul2018.focus();
        page.keyboard().press("Enter");
        assertThat(atlas.find("panel")).containsText("24 attacks");
    }

    @Test
    void numbers_reported_for_the_window_are_listed() {
        atlas.visit("?from=2018-01-01&to=2018-12-31&list=numbers");

        assertThat(atlas.find("list")).containsText("ISKP high-profile attacks in Kabul");
        assertThat(atlas.find("list")).not().containsText("Inmates of Bagram prison");
        atlas.find("estimate-row").first().click();
        assertThat(atlas.find("panel")).containsText("Source");
    }

    @Test
    void a_reload_finds_the_same_view() {
        atlas.visit("?from=2017-03-01&to=2018-06-30&known=2019-01-01&list=control");
        page.locator("#map .leaflet-control-zoom-in").click();
        page.waitForFunction("() => location.search.includes('at=')");
        atlas.find("tab-incidents").click();
        atlas.find("incident-row").first().click();
        assertThat(atlas.find("figures")).isVisible();
        atlas.find("step-unit").selectOption("day");
        List<String> before = atlas.whatIsSeen();

        page.reload();
        assertThat(atlas.find("shown-here")).containsText("Shown here");
        assertThat(atlas.find("figures")).isVisible();
        assertThat(atlas.find("estimate")).not().hasCount(0);

        assertEquals(before, atlas.whatIsSeen());
    }

    @Test
    void places_say_in_words_and_in_the_party_s_colour_what_is_said_of_them() {
        atlas.visit("?day=2018-06-30&at=12/34.050/70.600");

        assertThat(page.locator("#map .words-statement").getByText("Mohmand valley: contested"))
                .hasCount(1);
        assertEquals(
                true,
                page.evaluate("() => { const square = document.querySelector('#map .square-contested');"
                        + " const party = document.createElement('i'); party.style.color = square.getAttribute('stroke');"
                        + " return getComputedStyle(square).stroke === party.style.color; }"));
    }

    @Test
    void the_sources_own_word_comes_first_and_ours_behind_it() {
        atlas.visit("?day=2018-06-30&list=control");

        assertThat(atlas.find("list")).containsText("Nangarhar: ISIS-K, territorial base (contested, parts)");
        page.locator("[data-test=control-row][data-id=AF2811]").click();
        assertThat(atlas.find("history-row").first()).isVisible();
    }

    @Test
    void statements_published_later_are_counted_at_every_level() {
        atlas.visit("?day=2018-06-30");

        assertThat(atlas.find("known-words")).containsText("10 statements shown for this day were published after it.");
    }

    @Test
    void casualty_figures_in_the_list_say_whom_they_count_and_who_counted() {
        atlas.visit("?from=2014-01-01&to=2021-12-31");

        assertThat(atlas.find("list")).containsText(Pattern.compile("killed: civilians[,;] "));
    }

    @Test
    void arrow_keys_go_from_tab_to_tab_and_the_focus_stays_with_them() {
        atlas.visit("?day=2018-06-30");
        atlas.find("tab-incidents").focus();

        page.keyboard().press("ArrowRight");
        assertThat(atlas.find("tab-control")).isFocused();
        assertThat(atlas.find("control-row")).not().hasCount(0);
        assertThat(page.locator("#list-body")).hasAttribute("aria-labelledby", "tab-control");
        page.keyboard().press("End");
        assertThat(atlas.find("tab-numbers")).isFocused();
        page.keyboard().press("ArrowRight");

        assertThat(atlas.find("tab-incidents")).isFocused();
        assertThat(page.locator("[role=tab][tabindex='0']")).hasCount(1);
    }

    @Test
    void every_district_under_a_statement_on_its_province_opens_by_keyboard() {
        atlas.visit("?day=2021-12-31&list=control");
        Locator kabul = page.locator("li:has(> [data-id=taliban-province-kabul-2021])");

        kabul.locator("summary").press("Enter");
        kabul.locator("[data-test=district]").getByText("Paghman").press("Enter");

        assertThat(atlas.find("panel").locator("h2")).hasText("Paghman");
        assertTrue(atlas.query().endsWith("open=unit:AF0102"), atlas::query);
        assertThat(atlas.find("row-districts")).hasCount(33);
    }

    @Test
    void presence_beside_a_holder_opens_its_statement() {
        atlas.visit("?day=2021-12-31&list=control");

        page.locator("#map [data-test=control-presence][data-id=kandahar]").dispatchEvent("click");

        assertTrue(atlas.query().endsWith("open=claim:brief-iskp-kandahar-underground"), atlas::query);
        assertThat(page.locator("[data-test=control-row][data-id=brief-iskp-kandahar-underground]"))
                .containsText("ISIS-K is said to be present in Kandahar");
    }

    @Test
    void an_outline_opens_its_statement_and_several_open_the_unit_that_lists_them() {
        atlas.visit("?day=2018-06-30");
        Locator edges = page.locator("#map .statement-reach");
        assertThat(edges).hasCount(2);

        edges.first().dispatchEvent("click");
        assertTrue(atlas.query().endsWith("open=claim:brief-iskp-base-kunar-2015"), atlas::query);
        edges.last().dispatchEvent("click");

        assertTrue(atlas.query().endsWith("open=unit:AF06"), atlas::query);
        assertThat(atlas.find("panel")).containsText("bastion (control, parts)");
    }

    @Test
    void a_notice_is_not_put_in_again_while_other_things_load() {
        atlas.visit("?from=2021-02-30&to=2021-12-31");
        assertThat(atlas.find("notice-notice")).hasCount(1);
        page.evaluate("() => { document.querySelector('[data-test=notice-notice]').dataset.seen = 'yes'; }");

        atlas.find("step-back").click();
        assertThat(page.locator("body")).hasAttribute("aria-busy", "false");

        assertThat(atlas.find("notice-notice")).hasAttribute("data-seen", "yes");
    }

    @Test
    void an_address_that_cannot_be_read_is_said_not_guessed() {
        atlas.visit("?from=2021-02-30&to=2021-12-31");

        assertThat(atlas.find("notice-notice"))
                .hasText(Pattern.compile("The address has from=2021-02-30, which is not a day.*"));
    }

    private void type(String test, String value) {
        atlas.find(test).fill(value);
        atlas.find(test).press("Enter");
    }
}
