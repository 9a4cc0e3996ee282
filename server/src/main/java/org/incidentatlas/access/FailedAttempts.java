package org.incidentatlas.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes an address wait that keeps presenting wrong tokens: not because any could be guessed, but so that trying costs the
 * service little and shows.
 *
 * <p>The first {@link #FREE} are free; each further one doubles the wait, from one second to {@link #LONGEST}. An address is
 * forgotten after {@link #MEMORY} without another, and earlier when more than {@link #MOST} others fail. Addresses of
 * IPv6 count by their first 64 bits, since a single caller has all of the rest. Safe for use by several threads.
 */
public final class FailedAttempts {

    static final int FREE = 5;
    static final int MOST = 10_000;
    static final Duration LONGEST = Duration.ofMinutes(1);
    static final Duration MEMORY = Duration.ofMinutes(15);

    /** Of this form a text is read as an address and never looked up as a name. */
    private static final Pattern ADDRESS_6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private static final int PREFIX_BYTES = 8;
    private static final int MOST_DOUBLINGS = 6;

    private final Clock clock;
    private final Map<String, Failures> noted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    private record Failures(int number, Instant last) {
        Instant freeFrom() {
            return number < FREE ? last : last.plus(pause());
        }

        private Duration pause() {
            Duration doubled = Duration.ofSeconds(1L << Math.min(number - FREE, MOST_DOUBLINGS));
            return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        }
    }

    /** @param clock for the waits */
    public FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    /** How long the address must wait before it may present a token; zero when it need not. */
    public synchronized Duration waitOf(String address) {
        Failures failures = noted.get(counted(address));
        if (failures == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), failures.freeFrom());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Notes that the address presented a token that does not count. */
    public synchronized void note(String address) {
        Instant now = clock.instant();
        Failures before = noted.get(counted(address));
        int remembered = before != null && before.last().plus(MEMORY).isAfter(now) ? before.number() : 0;
        noted.put(counted(address), new Failures(remembered + 1, now));
    }

    synchronized int count() {
        return noted.size();
    }

    private static String counted(String address) {
        if (!ADDRESS_6.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, PREFIX_BYTES)));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
