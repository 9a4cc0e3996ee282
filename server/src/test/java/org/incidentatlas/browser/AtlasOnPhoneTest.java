package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import org.incidentatlas.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page at 360 pixels: the map first, everything reachable, nothing sideways. */
final class AtlasOnPhoneTest {

    private static RunningService service;
    private static Chromium chromium;

    private WatchedPage atlas;

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
        atlas = chromium.open(service.address(), 360, 740);
    }

    @AfterEach
    void nothing_went_wrong_in_the_page() {
        atlas.isFreeOfTroubles();
        atlas.close();
    }

    @Test
    void the_map_comes_first_and_nothing_scrolls_sideways() {
        atlas.visit("?from=2014-01-01&to=2021-12-31");

        double map = top("map");
        for (String below : List.of("timeline", "filter-actor", "list")) {
            assertTrue(map < top(below), below + " stands above the map");
        }
        assertEquals(360, ((Number) atlas.page().evaluate("() => document.documentElement.scrollWidth")).intValue());
    }

    @Test
    void the_window_is_dragged_and_stepped() {
        atlas.visit("?day=2018-06-30&step=month");
        atlas.find("slider-day").scrollIntoViewIfNeeded();

        atlas.find("step-back").click();
        atlas.showsDays("31 May 2018");
        atlas.drag("slider-day", 0.55, 0.9);

        assertThat(atlas.find("date-to")).not().hasValue("2018-05-31");
    }

    @Test
    void evidence_comes_up_as_a_sheet_that_leaves_the_map_in_sight() {
        atlas.visit("?from=2018-04-01&to=2018-04-30");

        atlas.page()
                .locator("[data-test=incident-row][data-id='2018-04-22-kabul-voter-registration']")
                .click();

        assertThat(atlas.find("evidence")).not().hasCount(0);
        BoundingBox sheet = atlas.find("panel").boundingBox();
        assertEquals(740, sheet.y + sheet.height, 1);
        assertTrue(sheet.height <= 0.6 * 740, () -> "the sheet is " + sheet.height + " high");
        atlas.find("panel-close").click();
        assertThat(atlas.find("panel")).isHidden();
    }

    @Test
    void a_reload_finds_the_same_view() {
        atlas.visit("?from=2018-01-01&to=2018-06-30&actor=Taliban");
        List<String> before = atlas.whatIsSeen();

        atlas.page().reload();
        assertThat(atlas.find("shown-here")).containsText("Shown here");

        assertEquals(before, atlas.whatIsSeen());
    }

    private double top(String test) {
        Locator found = atlas.find(test);
        return found.boundingBox().y;
    }
}
