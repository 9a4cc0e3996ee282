package org.incidentatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;

/** A page and the troubles it met: console errors, uncaught faults, requests to other hosts. */
final class WatchedPage implements AutoCloseable {

    /** Half the width of a thumb in {@code timeline.css}: its middle never comes closer to the ends of its track. */
    private static final double HALF_THUMB = 8;

    /** Every incident mark with its place in the window; the pane they lie in moves with the map, so its own numbers do not do. */
    private static final String MARKS = """
            () => [...document.querySelectorAll('#map [data-test=incident-mark]')].map((mark) => {
              const { x, y } = mark.getBoundingClientRect();
              return `${mark.dataset.id} at ${Math.round(x)} ${Math.round(y)}`;
            }).join(' | ')
            """;

    /** The paint of every unit that is painted at all. */
    private static final String FILLS = """
            () => [...document.querySelectorAll('#map .leaflet-fills-pane path')]
              .filter((path) => path.getAttribute('fill-opacity') !== '0')
              .map((path) => path.getAttribute('fill') + ' ' + path.getAttribute('fill-opacity') + ' ' + path.getAttribute('d').length)
              .join(' | ')
            """;

    /** The outlines of statements: which sign, in which colour, how strong. */
    private static final String STATEMENTS = """
            () => [...document.querySelectorAll('#map .leaflet-statements-pane path')]
              .map((path) => ['class', 'stroke', 'stroke-opacity'].map((name) => path.getAttribute(name)).join(' ')
                + ' ' + path.getAttribute('d').length)
              .join(' | ')
            """;

    /** The signs at places with what they look like, and the words on the map, with their places in the window. */
    private static final String SIGNS_AND_WORDS = """
            () => [...document.querySelectorAll('#map .leaflet-squares-pane .drawn, #map .leaflet-words-pane .words > span')].map((node) => {
              const { x, y } = node.getBoundingClientRect();
              const what = node.querySelector('svg')?.outerHTML ?? node.textContent;
              return `${node.dataset.id ?? ''} ${what} at ${Math.round(x)} ${Math.round(y)}`;
            }).join(' | ')
            """;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> troubles = new ArrayList<>();

    WatchedPage(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(fault -> troubles.add("uncaught: " + fault));
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                troubles.add("request to another host: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens the page with a query such as {@code ?day=2018-06-30} and waits until the map is drawn. */
    WatchedPage visit(String query) {
        page.navigate(address + "/" + query);
        assertThat(find("shown-here")).containsText("Shown here");
        return this;
    }

    Locator find(String test) {
        return page.locator("[data-test=" + test + "]");
    }

    /** The query of the address as leaving the page writes it; without leaving, it is written a moment after the last change. */
    String query() {
        return (String) page.evaluate("() => { dispatchEvent(new Event('pagehide')); return location.search; }");
    }

    /** The days the map is drawn for, as its own line says; waits until they are these. */
    void showsDays(String words) {
        assertThat(find("shown-here")).containsText(words);
    }

    /** Drags a thumb to a share (0 to 1) of its track with the mouse, in several moves as a hand does. */
    void drag(String test, double fromShare, double toShare) {
        BoundingBox box = find(test).boundingBox();
        double middle = box.y + box.height / 2;
        page.mouse().move(at(box, fromShare), middle);
        page.mouse().down();
        for (int move = 1; move <= 5; move++) {
            page.mouse().move(at(box, fromShare + (toShare - fromShare) * move / 5), middle);
        }
        page.mouse().up();
    }

    private static double at(BoundingBox box, double share) {
        return box.x + HALF_THUMB + share * (box.width - 2 * HALF_THUMB);
    }

    /** Everything a reader would notice to differ after a reload, on one line each. */
    List<String> whatIsSeen() {
        List<String> seen = new ArrayList<>();
        seen.add(query());
        for (String test : List.of("shown-here", "standing-covers", "known-words", "list", "panel", "legend")) {
            seen.add(test + ": " + String.join("|", find(test).allTextContents()));
        }
        seen.add("marks: " + page.evaluate(MARKS));
        seen.add("fills: " + page.evaluate(FILLS));
        seen.add("statements: " + page.evaluate(STATEMENTS));
        seen.add("signs and words: " + page.evaluate(SIGNS_AND_WORDS));
        for (String input : List.of("date-from", "date-to", "date-known", "slider-from", "slider-to", "slider-day")) {
            seen.add(input + ": " + find(input).inputValue());
        }
        return seen;
    }

    void isFreeOfTroubles() {
        assertEquals(List.of(), troubles);
    }

    @Override
    public void close() {
        context.close();
    }
}
