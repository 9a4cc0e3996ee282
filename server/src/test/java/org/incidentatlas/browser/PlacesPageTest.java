package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.incidentatlas.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page "Look up a place" as somebody uses it, with keyboard and pointer. */
final class PlacesPageTest {

    private static RunningService service;
    private static Chromium chromium;
    private static String token;

    private WatchedPage places;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded();
        token = service.token("Page Editor", "editor");
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        service.close();
    }

    @BeforeEach
    void open() {
        places = chromium.open(service.address(), 1280, 800);
    }

    @AfterEach
    void nothing_went_wrong_in_the_page() {
        places.isFreeOfTroubles();
        places.close();
    }

    @Test
    void the_main_page_leads_here() {
        places.visit("").find("look-up").click();

        assertThat(places.page()).hasURL(service.address() + "/places");
        assertThat(places.find("name")).isFocused();
    }

    @Test
    void typing_a_name_shows_the_candidate_its_reasons_and_its_outline() {
        visit("");
        places.find("name").pressSequentially("Achin");

        assertThat(places.find("decision")).hasText("Achin, district");
        Locator first = places.find("candidate").first();
        assertThat(first).containsText("Nangarhar, Afghanistan");
        assertThat(first).containsText("Accept");
        assertThat(first.locator(".reasons")).containsText("its name is “Achin”");
        assertThat(places.page().locator(".found-unit")).hasCount(1);
        assertThat(places.page()).hasURL(Pattern.compile("q=Achin$"));
    }

    @Test
    void candidates_are_chosen_with_the_keyboard() {
        visit("Arghandab");
        assertThat(places.find("answer")).containsText("The geocoder abstains");
        assertThat(places.find("candidate")).hasCount(2);
        places.find("name").press("ArrowDown");
        assertThat(places.find("candidate").first()).isFocused();
        places.find("candidate").first().press("ArrowDown");

        Locator second = places.find("candidate").nth(1);
        assertThat(second).isFocused();
        assertThat(second).hasAttribute("aria-selected", "true");
        assertThat(places.find("candidate").first()).hasAttribute("aria-selected", "false");
        assertThat(second.locator(".reasons")).isVisible();
        second.press("Home");
        assertThat(places.find("candidate").first()).hasAttribute("aria-selected", "true");
    }

    @Test
    void a_name_abroad_and_one_that_nothing_resembles_are_told_apart() {
        visit("Paris");
        assertThat(places.find("answer")).containsText("known to lie in France");
        places.find("name").fill("xqzwvkj");
        assertThat(places.find("answer")).containsText("abstains rather than guess");
        assertThat(places.find("candidate")).hasCount(0);
        assertThat(places.find("correction")).isHidden();
    }

    @Test
    void names_from_right_to_left_are_asked_and_shown_in_their_direction() {
        visit("کنر");

        assertThat(places.find("decision")).hasText("Kunar, province");
        assertEquals("rtl", places.find("name").evaluate("(input) => getComputedStyle(input).direction"));
    }

    @Test
    void hostile_texts_harm_nothing_and_are_answered_in_words() {
        visit("\u202EnihcA <img src=x onerror=alert(1)>");
        assertThat(places.find("answer")).not().isEmpty();
        places.find("name").fill("x".repeat(10_000));
        assertThat(places.find("answer")).containsText("No answer");
        places.find("name").fill("a\u0007b");
        assertThat(places.find("answer")).containsText("control characters");
        assertThat(places.page().locator("img")).hasCount(0);
    }

    @Test
    void a_name_the_place_has_already_cannot_be_recorded_again() {
        visit("Achin");
        places.find("use-summary").click();

        assertThat(places.find("use-words")).containsText("is a name of Achin already");
        assertThat(places.find("use-this")).isDisabled();
        places.find("record-name").fill("Achin of the springs");
        assertThat(places.find("use-this")).isEnabled();
    }

    @Test
    void using_a_candidate_records_the_name_for_everybody_and_the_token_is_kept_nowhere() throws Exception {
        visit("Zorbagol");
        assertThat(places.find("decision")).hasText("No answer");
        places.find("record-elsewhere").click();
        places.find("name").fill("Achin");
        assertThat(places.find("candidate").first()).hasAttribute("data-id", "AF0615");
        assertThat(places.find("record-name")).hasValue("Zorbagol");
        places.find("use-this").click();
        assertThat(places.find("result")).containsText("Say where it is stated");
        places.find("source").fill("A made-up list of names, 2020");
        places.find("use-this").click();
        assertThat(places.find("result")).containsText("token is needed");

        places.find("token").fill("wrong");
        places.find("use-this").click();
        assertThat(places.find("result")).containsText("not known here");
        places.expects("401");

        places.find("token").fill(token);
        places.find("note").fill("as the <b>village</b> calls it");
        places.find("use-this").click();
        assertThat(places.find("result")).hasText("Recorded: “Zorbagol” is now a name of Achin.");
        assertThat(places.find("candidate").first()).containsText("also called “Zorbagol”");
        assertTrue(RunningService.text(service.get("/api/aliases")).contains("Page Editor"));

        places.page().reload();
        assertThat(places.find("decision")).hasText("Achin, district");
        assertThat(places.find("token")).hasValue("");
        assertEquals(
                0,
                ((Number) places.page()
                                .evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"))
                        .intValue());
    }

    @Test
    void an_answer_that_comes_late_never_replaces_a_newer_one() {
        visit("");
        List<Route> held = new ArrayList<>();
        places.page().route("**/api/geocode?q=Kot&*", held::add);
        places.find("name").fill("Kot");
        places.find("name").press("Enter");
        places.page().waitForCondition(() -> !held.isEmpty());
        places.find("name").fill("Achin");
        places.find("name").press("Enter");
        assertThat(places.find("decision")).hasText("Achin, district");

        held.forEach(Route::resume);
        places.page().evaluate("async () => (await fetch('/api/record', {cache: 'no-store'})).json()");

        assertThat(places.find("decision")).hasText("Achin, district");
    }

    @Test
    void on_a_phone_nothing_scrolls_sideways_and_all_is_reachable() {
        places.close();
        places = chromium.open(service.address(), 360, 740);
        visit("Dashti Barchi");

        assertThat(places.find("decision")).containsText("Dasht-e");
        assertEquals(360, ((Number) places.page().evaluate("() => document.documentElement.scrollWidth")).intValue());
        places.find("map").scrollIntoViewIfNeeded();
        assertThat(places.page().locator(".found-point")).isVisible();
    }

    @Test
    void on_a_phone_the_map_stands_above_the_candidates_and_stays_where_it_is() {
        places.close();
        places = chromium.open(service.address(), 390, 844);
        visit("");
        BoundingBox before = places.find("map").boundingBox();
        places.find("name").fill("Arghandab");
        assertThat(places.find("candidate")).hasCount(2);

        BoundingBox map = places.find("map").boundingBox();
        assertEquals(before.y, map.y);
        assertEquals(before.height, map.height);
        assertTrue(map.height > 844 / 4.0 && map.y + map.height < 844 / 2.0 + 40, () -> "map to " + map.height);
        assertTrue(places.find("candidate").first().boundingBox().y > map.y + map.height);
        assertThat(places.page().locator(".found-unit")).isVisible();

        places.find("candidate").nth(1).click();
        places.page().mouse().move(200, 700);
        places.page().mouse().wheel(0, 2_000);
        // Waits until the end of the page has come up: the map is in sight however far the candidates are scrolled.
        places.page()
                .waitForFunction("() => Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight"
                        + " && document.querySelector('[data-test=map]').getBoundingClientRect().top === 0");
        places.find("name").press("Home");
        assertTrue(places.find("name").boundingBox().y > places.find("map").boundingBox().height);
    }

    private void visit(String name) {
        String query = name.isEmpty() ? "" : "?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        places.page().navigate(service.address() + "/places" + query);
        assertThat(places.page().locator(".border-country").first()).isAttached();
    }
}
