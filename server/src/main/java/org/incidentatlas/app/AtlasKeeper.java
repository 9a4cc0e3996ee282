package org.incidentatlas.app;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.incidentatlas.access.Audience;
import org.incidentatlas.http.AtlasSource;
import org.incidentatlas.timeline.Atlas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the newest version in memory and looks for a newer one, and for other boundaries and names. Answers are always given from memory: while the database
 * is down they go on, marked as possibly stale.
 *
 * <p>The full edition is made when somebody entitled first asks for it, and kept in step from then on. It shares boundaries, names and all open records
 * with the public one, and the whole atlas when nothing is withheld; else it costs its own indexes of claims and of placed incidents.
 */
final class AtlasKeeper implements AtlasSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AtlasKeeper.class);

    private final AtlasReader reader;
    private final ScheduledExecutorService watch;
    private volatile Editions editions;
    private volatile OlderVersions older;
    private volatile boolean stale;

    /** Reads the newest version, on the ground that the reader has. */
    AtlasKeeper(AtlasReader reader) {
        this.reader = reader;
        this.editions = reader.onTheSameGround(false);
        this.older = new OlderVersions(reader, editions.open().version());
        this.watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "atlas-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** From now on looks for a newer one at the given interval. */
    void watch(Duration interval) {
        watch.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Atlas current() {
        return editions.open();
    }

    @Override
    public Atlas current(Audience audience) {
        Editions held = editions;
        return switch (audience) {
            case PUBLIC -> held.open();
            case FULL -> held.full() == null ? full() : held.full();
        };
    }

    /** Made by the first who asks, while others who ask wait; the public one may become newer with it. */
    private synchronized Atlas full() {
        Editions held = editions;
        if (held.full() == null) {
            held = reader.read(true);
            hold(held);
        }
        return Objects.requireNonNull(held.full());
    }

    @Override
    public Optional<Atlas> at(long version, Audience audience) {
        return older.at(version, audience);
    }

    /** Older versions first: whoever then sees the newest finds them shown no further than it shows its records. */
    private void hold(Editions read) {
        older = new OlderVersions(reader, read.open().version());
        editions = read;
    }

    @Override
    public boolean isStale() {
        return stale;
    }

    @Override
    public void refresh() {
        look();
    }

    /**
     * Reads the newest version if it, or the ground it stands on, is another than the one in memory. Whatever goes wrong is told once and tried again: a
     * scheduler drops a task that throws, and the atlas would stay old without a word.
     */
    synchronized void look() {
        try {
            Editions held = editions;
            if (reader.isOutdated(held.open())) {
                hold(reader.read(held.hasFull()));
                Atlas atlas = editions.open();
                LOG.info(
                        "version={} boundaries={} incidents={}",
                        atlas.version(),
                        atlas.boundaries().set().id(),
                        atlas.contents().incidents().size());
            }
            if (stale) {
                LOG.info("database answers again");
            }
            stale = false;
        } catch (RuntimeException fault) {
            if (!stale) {
                LOG.warn("the newest version cannot be read; going on from memory", fault);
            }
            stale = true;
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
