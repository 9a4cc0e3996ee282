package org.incidentatlas.app;

import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/**
 * One version of the atlas for each audience.
 *
 * @param open what the public sees
 * @param full everything that is published; null while nobody entitled has asked for it
 */
record Editions(Atlas open, @Nullable Atlas full) {

    /** Whether the full one was made. */
    boolean hasFull() {
        return full != null;
    }
}
