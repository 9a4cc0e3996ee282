package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.incidentatlas.app.RunningService;
import org.incidentatlas.exchange.MadeUpRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page "Import a file" as two editors and an admin use it. */
final class ImportPageTest {

    private static final String PLAIN = "nr,day,ort,kind,text\n1,26/08/2021,Achin,bomb,\"انفجار در اچین\"\n"
            + "2,27/08/2021,Kabul,shooting,x\n3,28/08/2021,Nowhereville,bomb,<img src=x onerror=alert(1)>\n";

    private static RunningService service;
    private static Chromium chromium;
    private static String anna;
    private static String bilal;
    private static String ada;

    private WatchedPage pages;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.embedded();
        anna = service.token("Anna Importer", "editor");
        bilal = service.token("Bilal Reader", "editor");
        ada = service.token("Ada Admin", "admin");
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        service.close();
    }

    @BeforeEach
    void open() {
        pages = chromium.open(service.address(), 1280, 900);
    }

    @AfterEach
    void nothing_went_wrong_in_the_page() {
        pages.isFreeOfTroubles();
        pages.close();
    }

    @Test
    void who_is_not_signed_in_is_asked_to_and_can_hand_over_nothing() {
        pages.page().navigate(service.address() + "/import");
        assertThat(pages.find("who")).containsText("Files are taken in by editors.");
        assertThat(pages.find("upload")).isHidden();
    }

    @Test
    void a_file_is_handed_over_by_one_read_and_written_by_another_and_undone_by_an_admin() {
        visit(anna);
        choose(
                "rows.csv",
                MadeUpRow.csv(
                        MadeUpRow.ucdp(), MadeUpRow.ucdp().with("id", "901").with("best", "many")));
        assertThat(pages.find("state")).containsText("Every row was looked at: 2 rows.");
        assertThat(pages.find("count-accepted")).hasText("1");
        assertThat(pages.find("rows-rejected")).containsText("best [malformed]");
        assertThat(pages.find("why-not")).containsText("a file is taken whole or not at all");
        pages.find("option-skip_rejected").check();
        assertThat(pages.find("why-not")).containsText("Who handed a file over does not write it");
        String address = pages.page().url();

        try (WatchedPage second = chromium.open(service.address(), 390, 844)) {
            signIn(second, address, bilal);
            assertThat(second.find("preview-row").first()).containsText("killed");
            second.find("write").click();
            assertThat(second.find("state")).containsText(Pattern.compile("Written as version \\d+ by Bilal Reader"));
            assertThat(second.find("undo-line")).containsText("An admin can take version");
            second.isFreeOfTroubles();
        }
        try (WatchedPage third = chromium.open(service.address(), 1280, 900)) {
            signIn(third, address, ada);
            third.find("undo-summary").click();
            third.find("undo-reason").fill("a test");
            third.find("undo").click();
            assertThat(third.find("undone")).containsText(Pattern.compile("Version \\d+ takes back version \\d+"));
            third.isFreeOfTroubles();
        }
    }

    @Test
    void a_file_of_unknown_columns_is_mapped_with_its_first_rows_in_sight() throws Exception {
        visit(anna);
        choose("plain.csv", PLAIN);
        assertThat(pages.find("state")).containsText("Say below what they mean");
        assertThat(pages.find("field-id")).hasValue("nr");
        assertThat(pages.find("format-date_from")).hasValue("d/M/yyyy");
        assertThat(pages.find("format-words-date_from")).containsText("“26/08/2021” is read as 2021-08-26.");
        assertThat(pages.find("mapping-trouble")).containsText("Still to say: the publisher, the licence.");
        pages.find("map-publisher").fill("A made-up newsroom");
        pages.find("map-licence").fill("CC0-1.0");
        pages.find("field-district").selectOption("ort");
        assertThat(pages.find("preview-row").first()).containsText("2021-08-26");
        assertThat(pages.find("preview-row").first()).containsText("Achin, Nangarhar (district)");
        assertThat(pages.find("preview-row").nth(2)).containsText("no place (unlocated)");

        pages.find("codes-event_type").locator("select").first().selectOption("Explosions/Remote violence");
        pages.find("codes-event_type").locator("select").last().selectOption("=");
        assertThat(pages.find("preview-row").first()).containsText("Explosions/Remote violence");
        pages.find("format-date_from").fill("M/d/yyyy");
        assertThat(pages.find("preview-row").first()).containsText("not a day written as M/d/yyyy");
        pages.find("format-date_from").fill("d/M/yyyy");
        assertThat(pages.find("preview-row").first()).containsText("2021-08-26");
        Download kept =
                pages.page().waitForDownload(() -> pages.find("mapping-save").click());
        assertEquals("plain.mapping.json", kept.suggestedFilename());
        String saved = Files.readString(kept.path());
        assertTrue(saved.contains("\"Explosions/Remote violence\""), saved);

        pages.find("take-back").click();
        choose("again.csv", PLAIN);
        pages.find("mapping-file")
                .setInputFiles(new FilePayload("m.json", "application/json", saved.getBytes(StandardCharsets.UTF_8)));
        assertThat(pages.find("preview-row").first()).containsText("Explosions/Remote violence");
        assertThat(pages.find("map-publisher")).hasValue("A made-up newsroom");
        assertThat(pages.page().locator("img")).hasCount(0);
        pages.find("take-back").click();
        assertThat(pages.find("report")).isHidden();
    }

    @Test
    void a_refused_mapping_and_an_unreadable_file_are_told_in_words() {
        visit(anna);
        choose("rows.csv", "id,day\n1");
        assertThat(pages.find("fault")).containsText("It is not CSV: Record 2 has 1 fields");
        pages.find("take-back").click();
        choose("plain.csv", PLAIN);
        pages.find("mapping-file")
                .setInputFiles(new FilePayload("m.json", "application/json", "[]".getBytes(StandardCharsets.UTF_8)));
        assertThat(pages.find("mapping-trouble")).containsText("The file is no mapping");
        pages.find("take-back").click();
    }

    @Test
    void a_file_is_chosen_and_dropped_and_the_page_fits_a_phone() {
        visit(anna);
        pages.find("file").focus();
        assertThat(pages.find("file")).isFocused();
        drop("dropped.csv", MadeUpRow.csv(MadeUpRow.acled()));
        assertThat(pages.find("name")).hasText("dropped.csv");
        assertThat(pages.find("count-accepted")).hasText("1");
        pages.page().setViewportSize(390, 844);
        assertEquals(390, pages.page().evaluate("() => document.documentElement.scrollWidth"));
        Download rows =
                pages.page().waitForDownload(() -> pages.find("download-csv").click());
        assertTrue(rows.suggestedFilename().endsWith(".csv"));
        pages.find("take-back").click();
        assertThat(pages.find("status")).isHidden();
    }

    private void visit(String token) {
        signIn(pages, service.address() + "/import", token);
        assertThat(pages.find("upload")).isVisible();
    }

    private static void signIn(WatchedPage watched, String address, String token) {
        watched.page().navigate(address);
        watched.find("sign-in").click();
        watched.find("session-token").fill(token);
        watched.find("session-send").click();
        assertThat(watched.find("session")).isHidden();
    }

    private void choose(String name, String text) {
        pages.find("file").setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(pages.find("name")).hasText(name);
    }

    private void drop(String name, String text) {
        Page page = pages.page();
        Object transfer = page.evaluateHandle("""
                ([name, text]) => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([text], name, { type: "text/csv" }));
                  return transfer;
                }""", new String[] {name, text});
        pages.find("drop").dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }
}
