/**
 * The page in a real browser: the system's Chromium, driven by Playwright, against the service in this process.
 *
 * <p>Invariants: a missing browser fails the tests, it never skips them; every page is watched, and a console error, an
 * uncaught fault or a request to another host fails the test it happened in.
 */
@NullMarked
package org.incidentatlas.browser;

import org.jspecify.annotations.NullMarked;
