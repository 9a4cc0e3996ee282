package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.incidentatlas.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The card tells what was done to its record, and the page what came since the last visit. */
final class HistoryOnPageTest {

    private static final String AIRPORT = "2021-08-26-kabul-airport";

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
        atlas = chromium.open(service.address(), 1440, 900);
    }

    @AfterEach
    void nothing_went_wrong_in_the_page() {
        atlas.isFreeOfTroubles();
        atlas.close();
    }

    @Test
    void a_correction_stands_in_the_history_and_among_what_came_since_the_last_visit() throws Exception {
        atlas.visit("?day=2021-08-26&open=incident:" + AIRPORT);
        assertThat(atlas.find("since-last-visit")).hasCount(0);
        retract("2017-05-03-kabul-nato-convoy");

        atlas.visit("?day=2021-08-26&open=incident:" + AIRPORT);
        assertThat(atlas.find("since-last-visit")).hasText("Since your last visit: 1 incident retracted.");
        atlas.find("since-seen").click();
        assertThat(atlas.find("since-last-visit")).isHidden();

        Locator history = atlas.find("history");
        history.locator("summary").press("Enter");
        assertThat(history.locator("ol > li")).hasCount(1);
        assertThat(history).containsText("created");
        assertThat(history).not().containsText("starter record");

        atlas.visit("?day=2021-08-26");
        assertThat(atlas.find("since-last-visit")).hasCount(0);
    }

    private static void retract(String id) throws Exception {
        String anna = service.token("Anna", "editor");
        String bilal = service.token("Bilal", "editor");
        assertEquals(200, send("DELETE", id, "", "{\"reason\":\"a test\"}", anna, 1));
        assertEquals(200, send("POST", id, "/stage", "{\"stage\":\"checked\"}", bilal, 2));
        assertEquals(200, send("POST", id, "/stage", "{\"stage\":\"published\"}", bilal, 3));
    }

    private static int send(String method, String id, String path, String body, String token, int seen)
            throws Exception {
        HttpResponse<byte[]> answer = service.send(
                method,
                "/api/incidents/" + id + path,
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
