package org.incidentatlas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One browser for the tests of a class. The executable is named by the system property {@code atlas.chromium}, else
 * {@code /usr/bin/chromium}; Playwright downloads nothing.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Path executable = Path.of(System.getProperty("atlas.chromium", "/usr/bin/chromium"));
        if (!Files.isExecutable(executable)) {
            throw new AssertionError("No browser at " + executable + ": name one with -Datlas.chromium=PATH");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /** A page of the given size in CSS pixels, with a profile of its own; it may ask {@code address} only. */
    WatchedPage open(String address, int width, int height) {
        return new WatchedPage(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("en-GB")
                        .setTimezoneId("America/New_York")),
                address);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
