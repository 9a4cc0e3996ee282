package org.incidentatlas.app;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidentatlas.access.Audience;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/**
 * Earlier versions of the atlas, read when they are asked for and kept for those who ask next: the few asked for last, fewer of them when they are large.
 * They are shown as far as their records may be shown in the newest version, so a newer one needs a shelf of its own.
 *
 * <p>Reading one takes the time of a start of the service. One is read at a time, and only a few may wait for it: anybody can ask, and
 * threads that wait answer nobody else.
 */
final class OlderVersions {

    private static final int MOST_KEPT = 4;
    private static final int MOST_INCIDENTS_KEPT = 200_000;
    private static final int MOST_WAITING = 8;

    private final AtlasReader reader;
    private final long newest;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<Long, Editions> kept = new LinkedHashMap<>(16, 0.75f, true);

    OlderVersions(AtlasReader reader, long newest) {
        this.reader = reader;
        this.newest = newest;
    }

    /**
     * The version for the audience; empty while too many others wait for one.
     *
     * @param version from 1 to the newest
     * @throws org.incidentatlas.ledger.StoreUnavailable when it is not at hand and cannot be read
     */
    Optional<Atlas> at(long version, Audience audience) {
        Editions there = find(version);
        if (there != null) {
            return Optional.of(there.of(audience));
        }
        try {
            return waiting.incrementAndGet() > MOST_WAITING
                    ? Optional.empty()
                    : Optional.of(read(version).of(audience));
        } finally {
            waiting.decrementAndGet();
        }
    }

    private @Nullable Editions find(long version) {
        synchronized (kept) {
            return kept.get(version);
        }
    }

    private synchronized Editions read(long version) {
        Editions there = find(version);
        if (there != null) {
            return there;
        }
        Editions read = reader.at(version, newest);
        synchronized (kept) {
            kept.put(version, read);
            giveUpEldest();
        }
        return read;
    }

    private void giveUpEldest() {
        long incidents =
                kept.values().stream().mapToLong(OlderVersions::incidents).sum();
        Iterator<Editions> eldest = kept.values().iterator();
        while (kept.size() > 1 && (kept.size() > MOST_KEPT || incidents > MOST_INCIDENTS_KEPT)) {
            incidents -= incidents(eldest.next());
            eldest.remove();
        }
    }

    private static int incidents(Editions editions) {
        return editions.of(Audience.FULL).contents().incidents().size();
    }
}
