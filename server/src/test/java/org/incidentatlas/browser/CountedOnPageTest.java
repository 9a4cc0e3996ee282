package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.incidentatlas.app.RunningService;
import org.incidentatlas.timeline.PlantedSecrets;
import org.junit.jupiter.api.Test;

/** Of rows that may only be counted, the page tells how many there are and what to cite, and draws nothing. */
final class CountedOnPageTest {

    @Test
    void numbers_by_province_stand_with_their_citation_and_follow_the_days_shown() throws Exception {
        try (RunningService service = RunningService.holding(PlantedSecrets.batch());
                Chromium chromium = Chromium.start()) {
            WatchedPage atlas = chromium.open(service.address(), 1440, 900);
            atlas.visit("?from=2020-05-01&to=2020-05-31&list=numbers");
            Locator counted = atlas.find("counted");
            assertThat(counted).hasCount(1);
            assertThat(counted).containsText("cite it");
            assertThat(counted).containsText("1 incident");
            assertThat(counted.locator("tbody tr")).hasText(Pattern.compile("Nangarhar\\s*1"));

            atlas.visit("?from=2020-06-01&to=2020-06-30&list=numbers");
            assertThat(atlas.find("counted")).hasCount(0);
            atlas.isFreeOfTroubles();
            atlas.close();
        }
    }
}
