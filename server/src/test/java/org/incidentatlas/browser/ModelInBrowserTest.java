package org.incidentatlas.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tests of the page's pure model, which need no Node: they run in the browser that the page is made for. */
final class ModelInBrowserTest {

    private static final Path WEB = Path.of("..", "web").toAbsolutePath().normalize();
    private static final String ORIGIN = "http://model.invalid";

    @Test
    void every_test_of_the_model_passes_in_the_browser() {
        try (Chromium chromium = Chromium.start();
                WatchedPage watched = chromium.open(ORIGIN, 800, 600)) {
            Page page = watched.page();
            page.route(ORIGIN + "/**", ModelInBrowserTest::answerFromSources);
            page.navigate(ORIGIN + "/");
            page.waitForFunction("() => window.outcome");

            Map<?, ?> outcome = (Map<?, ?>) page.evaluate("() => window.outcome");
            assertEquals(List.of(), outcome.get("failures"));
            assertTrue(((Number) outcome.get("run")).intValue() >= 60, () -> "too few tests ran: " + outcome);
            watched.isFreeOfTroubles();
        }
    }

    /** A host that exists nowhere: every request is answered from the module's own files, and nothing leaves the machine. */
    private static void answerFromSources(Route route) {
        String path = route.request().url().substring(ORIGIN.length());
        Route.FulfillOptions answer = new Route.FulfillOptions();
        if (path.equals("/")) {
            route.fulfill(
                    answer.setContentType("text/html")
                            .setBody(
                                    "<!doctype html><link rel=icon href=data:,><script type=module src=/src/test/js/browser.js></script>"));
        } else if (path.endsWith(".js")) {
            route.fulfill(answer.setContentType("text/javascript").setBody(read(WEB.resolve(path.substring(1)))));
        } else {
            route.fulfill(answer.setStatus(404));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
