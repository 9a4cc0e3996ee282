package org.incidentatlas.app;

import java.util.Objects;
import org.incidentatlas.access.Audience;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/**
 * One version of the atlas for each audience.
 *
 * @param open what the public sees
 * @param full everything that is published; null while nobody entitled has asked for it
 */
record Editions(Atlas open, @Nullable Atlas full) {

    /**
     * What the audience sees.
     *
     * @throws NullPointerException for the full audience when that one was not made
     */
    Atlas of(Audience audience) {
        return switch (audience) {
            case PUBLIC -> open;
            case FULL -> Objects.requireNonNull(full);
        };
    }

    /** Whether the full one was made. */
    boolean hasFull() {
        return full != null;
    }
}
