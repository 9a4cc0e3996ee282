package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.regex.Pattern;
import org.incidentatlas.app.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the panels say of the evidence behind incidents, statements and numbers. The record is the starter record. */
final class EvidenceOnPageTest {

    private static final String AIRPORT = "?day=2021-08-26&open=incident:2021-08-26-kabul-airport";

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
    void the_figure_and_the_other_figures_are_those_reported_by_the_day() {
        atlas.visit(AIRPORT + "&known=2021-08-27");

        assertThat(atlas.find("figures")).containsText("73 killed");
        assertThat(rows()).hasCount(1);
        assertThat(rows().first()).containsText(Pattern.compile("92.*Publisher not established.*27 August 2021"));

        atlas.visit(AIRPORT + "&known=2021-08-31");
        assertThat(atlas.find("figures")).containsText("182");
        assertThat(rows()).hasCount(2);
    }

    @Test
    void without_a_day_of_reporting_all_statements_with_a_figure_stand_beside_the_compiled_one() {
        atlas.visit(AIRPORT);

        assertThat(atlas.find("figures")).containsText("182");
        assertThat(rows().last()).containsText("February 2022");
    }

    @Test
    void a_record_on_one_side_s_word_or_copies_says_so_in_panel_list_and_tooltip() {
        atlas.visit("?day=2017-05-03&open=incident:2017-05-03-kabul-nato-convoy");

        assertThat(atlas.find("rests-on"))
                .hasText("This record rests only on copies of reports; the originals were not seen.");
        assertThat(atlas.find("incident-row").first()).containsText("copies only, originals not seen");
        atlas.page().locator("#map [data-test=incident-mark]").first().dispatchEvent("mouseover");
        assertThat(atlas.page().locator("#map .tip")).containsText("Rests on: copies only, originals not seen.");
    }

    @Test
    void a_statement_only_its_own_side_makes_says_so() {
        atlas.visit("?day=2021-12-31&open=claim:taliban-panjshir-2021");

        assertThat(atlas.find("rests-on")).hasText("This record rests only on what Taliban itself said.");
    }

    @Test
    void a_number_says_what_it_rests_on_and_opens_its_source() {
        atlas.visit("?from=2018-01-01&to=2018-12-31&list=numbers&open=estimate:iskp-attacks-kabul-2018");

        assertThat(atlas.find("rests-on")).isVisible();
        assertThat(atlas.find("source-more")).hasCount(1);
    }

    @Test
    void every_source_opens_to_what_is_on_record_of_it() {
        atlas.visit(AIRPORT);
        Locator source = atlas.find("source-more").first();
        assertThat(source).containsText("Kind of source: copy; the original was not seen");

        source.locator("summary").click();

        assertThat(source.locator("dl")).containsText("Publishernot established");
        assertThat(source.locator("dl")).containsText("Languagenot recorded");
        assertThat(source.locator("dl")).containsText("Archived copynone");
        assertThat(atlas.find("grade")).hasCount(0);
        assertThat(atlas.find("panel")).containsText("Nobody has graded these sources or what they say.");
        assertEquals("not established", source.locator("dd").nth(1).textContent());
    }

    private Locator rows() {
        return atlas.find("other-figures").locator("tbody tr");
    }
}
