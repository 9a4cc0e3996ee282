package org.incidentatlas.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The id of a proposal: its kind and the ids it is about, joined by tildes. Signs that cannot stand in an address as they are, and
 * tildes, are written {@code =} and four hexadecimal digits, so that the id can be taken apart again.
 *
 * @param kind {@code same} or {@code claim}
 * @param parts the ids it is about
 */
record ProposalId(String kind, List<String> parts) {

    static final String SAME = "same";
    static final String CLAIM = "claim";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]");
    private static final Pattern CODED = Pattern.compile("(?:[A-Za-z0-9._-]|=[0-9a-f]{4})+");
    private static final int HEX = 16;

    ProposalId {
        parts = List.copyOf(parts);
    }

    /** Of two incidents, in whichever order they are given. */
    static String same(String one, String other) {
        return one.compareTo(other) <= 0
                ? new ProposalId(SAME, List.of(one, other)).text()
                : new ProposalId(SAME, List.of(other, one)).text();
    }

    /** Of a party's taking or losing ground in an incident. */
    static String claim(String incident, boolean gained, String party) {
        return new ProposalId(CLAIM, List.of(incident, gained ? "gained" : "lost", party)).text();
    }

    String text() {
        return kind + "~" + parts.stream().map(ProposalId::coded).collect(Collectors.joining("~"));
    }

    private static String coded(String id) {
        StringBuilder text = new StringBuilder();
        for (char sign : id.toCharArray()) {
            String one = String.valueOf(sign);
            text.append(PLAIN.matcher(one).matches() ? one : String.format("=%04x", (int) sign));
        }
        return text.toString();
    }

    /** Empty for a text that is no such id. */
    static Optional<ProposalId> parse(String text) {
        String[] parts = text.split("~", -1);
        boolean same = parts[0].equals(SAME) && parts.length == 3;
        boolean claim = parts[0].equals(CLAIM) && parts.length == 4;
        List<String> ids = new ArrayList<>();
        for (int at = 1; at < parts.length; at++) {
            if (!CODED.matcher(parts[at]).matches()) {
                return Optional.empty();
            }
            ids.add(plain(parts[at]));
        }
        return same || claim
                ? Optional.of(new ProposalId(parts[0], ids))
                        .filter(id -> id.text().equals(text))
                : Optional.empty();
    }

    private static String plain(String coded) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < coded.length(); at++) {
            if (coded.charAt(at) == '=') {
                text.append((char) Integer.parseInt(coded.substring(at + 1, at + 5), HEX));
                at += 4;
            } else {
                text.append(coded.charAt(at));
            }
        }
        return text.toString();
    }

    /** Whether its two incidents stand in the order of their ids and are two. */
    boolean isInOrder() {
        return !kind.equals(SAME) || parts.get(0).compareTo(parts.get(1)) < 0;
    }
}
