package org.incidentatlas.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The machines a source may be asked on, by name, lower case. A request or redirection to any other is refused.
 *
 * <p>Plain HTTP is taken only to a loopback address that is listed: a redirection from a public host to this machine is
 * refused like any other stranger.
 */
public record Hosts(Set<String> names) {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    public Hosts {
        names = Set.copyOf(names);
    }

    public static Hosts of(String... names) {
        return new Hosts(Set.of(names));
    }

    /** These and the host of an address that the operator named. */
    public Hosts and(URI address) throws FetchFailed {
        Set<String> all = new TreeSet<>(names);
        all.add(host(address));
        return new Hosts(all);
    }

    /** @throws FetchFailed naming the host, when the address is not to be asked */
    void check(URI address) throws FetchFailed {
        String host = host(address);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!names.contains(host)) {
            throw refused(host + " is not one of the hosts of this source (" + String.join(", ", sorted()) + ")");
        }
        boolean loopback = LOOPBACK.matcher(host).matches();
        if (!scheme.equals("https") && !(scheme.equals("http") && loopback)) {
            throw refused(host + " would be asked by " + scheme + ", and only https is taken");
        }
        if (address.getRawUserInfo() != null) {
            throw refused("the address of " + host + " holds credentials, which are never sent");
        }
    }

    private Set<String> sorted() {
        return new TreeSet<>(names);
    }

    private static String host(URI address) throws FetchFailed {
        if (address.getHost() == null) {
            throw refused("the address " + Printable.of(address.toString()) + " names no host");
        }
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    private static FetchFailed refused(String message) {
        return new FetchFailed(FetchFailed.Reason.REFUSED, message);
    }
}
