package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.incidentatlas.app.RedrawnAfghanistan;
import org.incidentatlas.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page where two boundary sets of the country are loaded, the redrawn one in use. */
final class BoundaryChoiceTest {

    private static final String BUILT_IN = "afg-approximate";
    private static final String DAYS = "?from=2017-01-01&to=2017-12-31";

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static Chromium chromium;

    private WatchedPage atlas;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded(RedrawnAfghanistan.in(folder));
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws Exception {
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
    void another_set_is_chosen_with_the_keyboard_and_kept_in_the_address() {
        atlas.visit(DAYS);
        assertThat(atlas.find("boundary-note")).not().containsText("approximate");
        assertThat(page.locator("#map .border-approximate")).hasCount(0);

        atlas.find("boundary-choice").focus();
        page.keyboard().press("ArrowUp");

        assertThat(atlas.find("boundary-note")).containsText("Boundaries are approximate");
        assertThat(page.locator("#map .border-approximate").first()).isAttached();
        assertThat(page).hasURL(Pattern.compile("boundaries=" + BUILT_IN));
        assertThat(atlas.find("boundary-choice")).isFocused();
        assertThat(atlas.find("standing-covers")).containsText("of 401 districts");

        atlas.find("boundary-choice").selectOption(new String[] {inUse()});
        assertThat(atlas.find("boundary-note")).not().containsText("approximate");
        assertEquals(DAYS, atlas.query());
    }

    @Test
    void all_layers_are_asked_for_on_the_set_that_the_address_names() {
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        page.onRequest(request -> asked.add(request.url()));
        atlas.visit(DAYS + "&boundaries=" + BUILT_IN);

        List<String> elsewhere = asked.stream()
                .filter(url -> url.contains("/api/layers/") || url.contains("/api/timeline"))
                .filter(url -> !url.contains("boundaries=" + BUILT_IN))
                .toList();
        assertEquals(List.of(), elsewhere);
        assertThat(atlas.find("boundary-choice")).hasValue(BUILT_IN);
        assertThat(atlas.find("boundary-note")).containsText("Boundaries are approximate");
    }

    @Test
    void a_view_on_another_set_is_the_same_after_a_reload_and_after_having_been_chosen() {
        atlas.visit(DAYS + "&boundaries=" + BUILT_IN + "&at=8/34.1/70.6");
        List<String> seen = atlas.whatIsSeen();
        atlas.visit(DAYS + "&at=8/34.1/70.6");
        atlas.find("boundary-choice").selectOption(BUILT_IN);
        assertThat(atlas.find("boundary-note")).containsText("Boundaries are approximate");
        assertEquals(seen, atlas.whatIsSeen());
    }

    @Test
    void an_incident_says_which_unit_its_record_names_and_where_it_is_shown() {
        atlas.visit(DAYS + "&open=incident:2017-04-13-achin-moab");
        assertThat(atlas.find("figures")).isVisible();
        assertThat(atlas.find("shown-by")).hasCount(0);

        atlas.find("boundary-choice").selectOption(BUILT_IN);

        assertThat(atlas.find("shown-by"))
                .containsText("The record names AF0615 of boundary set " + inUse()
                        + "; here it is shown on Achin (AF0615) of “Afghanistan, approximate outlines”");
    }

    @Test
    void a_statement_of_control_says_so_too() {
        atlas.visit(DAYS + "&boundaries=" + BUILT_IN + "&open=unit:AF0615");
        assertThat(atlas.find("history-row").first()).containsText("said of AF0615 of boundary set " + inUse());
        atlas.find("history-row").first().click();
        assertThat(atlas.find("shown-by")).containsText("The record names AF0615");
    }

    @Test
    void an_open_page_follows_as_a_whole_when_another_set_comes_into_use() throws Exception {
        atlas.visit(DAYS + "&open=incident:2017-04-13-achin-moab&at=8/34.1/70.6");
        assertThat(atlas.find("figures")).isVisible();
        String redrawn = inUse();
        service.use(BUILT_IN);
        try {
            atlas.find("date-from").fill("2017-02-01");
            atlas.find("date-from").press("Enter");

            assertThat(atlas.find("boundary-note")).containsText("Boundaries are approximate");
            assertThat(page.locator("#map .border-approximate").first()).isAttached();
            assertThat(page.locator("#map .border-district.border-exact")).hasCount(0);
            assertThat(atlas.find("boundary-choice")).hasValue(BUILT_IN);
            assertThat(page.locator("[data-test=boundary-choice] option:checked"))
                    .containsText("in use");
            assertThat(atlas.find("shown-by")).containsText("of “Afghanistan, approximate outlines”");
            List<String> seen = atlas.whatIsSeen();
            page.reload();
            atlas.showsDays("1 Feb 2017");
            assertThat(atlas.find("shown-by")).isVisible();
            assertEquals(seen, atlas.whatIsSeen());
        } finally {
            service.use(redrawn);
        }
    }

    @Test
    void a_set_that_is_not_loaded_is_said() {
        atlas.visit(DAYS + "&boundaries=afg-1999");
        assertThat(atlas.find("notice-notice")).containsText("boundaries=afg-1999");
        assertEquals(DAYS, atlas.query());
    }

    @Test
    void with_one_set_of_the_country_there_is_nothing_to_choose() throws Exception {
        try (RunningService plain = RunningService.embedded();
                WatchedPage one = chromium.open(plain.address(), 1280, 800)) {
            one.visit(DAYS);
            assertThat(one.find("boundary-choice")).hasCount(0);
            one.isFreeOfTroubles();
        }
    }

    private String inUse() {
        String set = (String) page.evaluate("async () => (await (await fetch('/api/boundaries')).json()).in_use");
        assertTrue(set.startsWith("redrawn"), set);
        return set;
    }
}
