package org.incidentatlas.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a browser stand for a token for a working day, without keeping the token itself.
 *
 * <p>A session has a secret of 256 random bits, of which only the hash is held, and in memory only: none outlives the
 * service. It ends after {@link #LENGTH}, when it is ended, and when its token is taken back, by whichever process. Their
 * number is bounded, in all and for each token; where it would grow past that, the oldest ends. Safe for use by several
 * threads.
 */
public final class Sessions {

    public static final Duration LENGTH = Duration.ofHours(12);

    static final int MOST = 2_000;
    static final int MOST_OF_ONE_TOKEN = 20;

    private final Tokens tokens;
    private final Clock clock;
    /** By hash of the secret, oldest first. */
    private final LinkedHashMap<String, Held> held = new LinkedHashMap<>();

    /** @param clock for the ends of sessions */
    public Sessions(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    private record Held(String token, Instant end) {}

    /** A new session and its secret. */
    public record Opened(String secret, Instant end) {
        /** Leaves out the secret. */
        @Override
        public String toString() {
            return "Opened[end=" + end + "]";
        }
    }

    /** A session that counts, by its token as that stands now. */
    public record Standing(Token token, Instant end) {}

    /** Opens a session for somebody who presented the token. */
    public synchronized Opened open(Token token) {
        Instant now = clock.instant();
        held.values().removeIf(session -> !session.end().isAfter(now));
        endOldestOf(token.id());
        if (held.size() >= MOST) {
            held.remove(held.keySet().iterator().next());
        }
        String secret = tokens.randomText();
        Held session = new Held(token.id(), now.plus(LENGTH));
        held.put(Tokens.hash(secret), session);
        return new Opened(secret, session.end());
    }

    private void endOldestOf(String token) {
        long open = held.values().stream()
                .filter(session -> session.token().equals(token))
                .count();
        Iterator<Map.Entry<String, Held>> oldestFirst = held.entrySet().iterator();
        while (open >= MOST_OF_ONE_TOKEN && oldestFirst.hasNext()) {
            if (oldestFirst.next().getValue().token().equals(token)) {
                oldestFirst.remove();
                open--;
            }
        }
    }

    /**
     * The session with the secret, if it still counts. Asks the store whether the token does.
     *
     * @throws org.incidentatlas.ledger.StoreUnavailable when that cannot be asked
     */
    public Optional<Standing> find(String secret) {
        String hash = Tokens.hash(secret);
        Held session;
        synchronized (this) {
            session = held.get(hash);
        }
        if (session == null) {
            return Optional.empty();
        }
        Optional<Standing> standing = session.end().isAfter(clock.instant())
                ? tokens.counting(session.token()).map(token -> new Standing(token, session.end()))
                : Optional.empty();
        if (standing.isEmpty()) {
            remove(hash);
        }
        return standing;
    }

    /** Ends the session with the secret, if there is one. */
    public void end(String secret) {
        remove(Tokens.hash(secret));
    }

    private synchronized void remove(String hash) {
        held.remove(hash);
    }

    synchronized int count() {
        return held.size();
    }
}
