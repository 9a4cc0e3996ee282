package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.incidentatlas.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The map page reads an earlier version of the whole record where its address asks for one. An incident is retracted in version 4. */
final class EarlierVersionOnPageTest {

    private static final String CONVOY = "2017-05-03-kabul-nato-convoy";
    private static final String OPEN = "day=2017-05-03&open=incident:" + CONVOY;

    private static RunningService service;
    private static Chromium chromium;

    private WatchedPage atlas;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded();
        chromium = Chromium.start();
        String anna = service.token("Anna", "editor");
        String bilal = service.token("Bilal", "editor");
        assertEquals(200, send("DELETE", "", "{\"reason\":\"a test\"}", anna, 1));
        assertEquals(200, send("POST", "/stage", "{\"stage\":\"checked\"}", bilal, 2));
        assertEquals(200, send("POST", "/stage", "{\"stage\":\"published\"}", bilal, 3));
    }

    @AfterAll
    static void stop() throws IOException {
        chromium.close();
        service.close();
    }

    @BeforeEach
    void open() {
        atlas = chromium.open(service.address(), 1440, 900);
    }

    @AfterEach
    void nothing_went_wrong_in_the_page() {
        atlas.isFreeOfTroubles();
        atlas.close();
    }

    @Test
    void every_question_is_put_to_the_version_and_a_line_leads_to_the_newest() {
        List<String> asked = new CopyOnWriteArrayList<>();
        atlas.page()
                .onRequest((Request request) ->
                        asked.add(request.url().substring(service.address().length())));
        atlas.visit("?" + OPEN + "&version=1");

        assertThat(atlas.find("version-line")).containsText("You read version 1 of ");
        assertThat(atlas.find("version-line")).containsText(", not the newest.");
        assertThat(atlas.find("panel")).containsText("Kabul");
        List<String> without = asked.stream()
                .filter(path -> path.startsWith("/api/") && !path.contains("version=1"))
                .toList();
        assertEquals(List.of("/api/session", "/api/record"), without, "the newest is asked for its number only");
        assertTrue(atlas.query().endsWith("&version=1"), atlas.query());

        atlas.find("newest").click();
        assertThat(atlas.find("panel")).containsText("could not be opened");
        assertThat(atlas.find("version-line")).hasCount(0);
        assertThat(atlas.page().locator("body")).not().containsText("You read version");
        atlas.expects("404");
    }

    @Test
    void the_history_of_a_record_leads_to_it_as_it_was_then() {
        atlas.visit("?" + OPEN + "&version=3");
        Locator history = atlas.find("history");
        history.locator("summary").press("Enter");
        assertThat(history.locator("[data-test=as-then]")).hasCount(1);
        history.locator("[data-test=as-then]").click();

        assertThat(atlas.find("version-line")).containsText("You read version 1");
        assertThat(atlas.find("panel")).containsText("Kabul");
    }

    @Test
    void a_version_that_is_not_there_yet_is_named_and_the_newest_is_one_step_away() {
        atlas.page().navigate(service.address() + "/?version=99");
        assertThat(atlas.find("notice-error")).containsText("There is no version 99 yet; the newest is 4.");
        atlas.find("newest").click();
        assertThat(atlas.find("shown-here")).containsText("Shown here");
        atlas.expects("400");
    }

    @Test
    void what_is_no_number_of_a_version_is_said_and_the_newest_shown() {
        atlas.visit("?day=2017-05-03&version=first");
        assertThat(atlas.find("notice-notice")).containsText("version=first, which is no number of a version");
        assertThat(atlas.find("version-line")).hasCount(0);
    }

    private static int send(String method, String path, String body, String token, int seen) throws Exception {
        HttpResponse<byte[]> answer = service.send(
                method,
                "/api/incidents/" + CONVOY + path,
                body,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json",
                "If-Match",
                "\"r" + seen + "\"");
        return answer.statusCode();
    }
}
