/**
 * The program: its commands, its settings, and the one place where everything is put together by hand.
 *
 * <p>Only this package knows all others. {@link org.incidentatlas.app.Wiring} is the place to read first.
 */
@NullMarked
package org.incidentatlas.app;

import org.jspecify.annotations.NullMarked;
