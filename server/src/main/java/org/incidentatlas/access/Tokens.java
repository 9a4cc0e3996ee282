package org.incidentatlas.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives tokens, takes them back, and tells whose a secret is.
 *
 * <p>A secret reads {@code atlas_ID_RANDOM} with 256 random bits (base64url), so that it can be neither guessed nor found
 * out by trying; only its SHA-256 is stored, which for random secrets needs no salt and no slowness. It is shown once,
 * by {@link #create}. Safe for use by several threads.
 */
public final class Tokens {

    /** The longest name, in characters (UTF-16 units). */
    public static final int MAX_NAME = 80;

    private static final int ID_BYTES = 4;
    private static final int SECRET_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern SECRET = Pattern.compile("atlas_([0-9a-f]{8})_[A-Za-z0-9_-]{43}");

    private final TokenStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param clock for the days and moments that are noted */
    public Tokens(TokenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A new token and its secret, which nobody can be told again. */
    public record Created(Token token, String secret) {
        /** Leaves out the secret. */
        @Override
        public String toString() {
            return "Created[token=" + token + "]";
        }
    }

    /**
     * Why the name cannot be given, or empty when it can: it is blank, too long has the form of an id, or holds control
     * characters or marks of direction, which would disguise it. Whether somebody has it already is another question.
     */
    public static Optional<String> fault(String name) {
        if (name.isBlank()) {
            return Optional.of("a name is needed: who the token is for");
        }
        if (name.length() > MAX_NAME) {
            return Optional.of("a name has at most " + MAX_NAME + " characters");
        }
        if (ID.matcher(name.strip()).matches()) {
            return Optional.of("a name is not eight hexadecimal digits, which would be taken for the id of a token");
        }
        return name.codePoints().anyMatch(Tokens::isUnreadable)
                ? Optional.of("a name has no control characters, marks of direction or undecodable ones")
                : Optional.empty();
    }

    private static boolean isUnreadable(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isISOControl(codePoint)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || codePoint == 0xFFFD;
    }

    /**
     * Gives a token; empty when the name was given before, even to a token that was taken back: what its holder wrote
     * must not become another's.
     *
     * @throws IllegalArgumentException for a name that has a {@link #fault}
     */
    public Optional<Created> create(String name, Role role) {
        fault(name).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        String id = HexFormat.of().formatHex(random(ID_BYTES));
        String secret = "atlas_" + id + "_" + randomText();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Token token = new Token(id, name.strip(), role, hash(secret), now, null, null);
        return store.add(token) ? Optional.of(new Created(token, secret)) : Optional.empty();
    }

    /** A secret of 256 random bits, as letters and digits of base64url. */
    String randomText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    public List<Token> all() {
        return store.all();
    }

    /** The token with the id, unless it was taken back. */
    Optional<Token> counting(String id) {
        return store.find(id).filter(token -> !token.isRevoked());
    }

    /** Takes back the token with the id or the name; false when there is none, or it was taken back before. */
    public boolean revoke(String idOrName) {
        return store.all().stream()
                .filter(token -> token.id().equals(idOrName) || token.name().equals(idOrName))
                .anyMatch(token -> store.revoke(token.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** The token whose secret this is, unless it was taken back; the day of its use is kept. */
    public Optional<Token> present(String secret) {
        Matcher form = SECRET.matcher(secret);
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<Token> found = counting(form.group(1)).filter(token -> matches(secret, token));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        found.filter(token -> !today.equals(token.lastUsed())).ifPresent(token -> store.used(token.id(), today));
        return found;
    }

    private static boolean matches(String secret, Token token) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII), token.hash().getBytes(StandardCharsets.US_ASCII));
    }

    /** What is kept of a secret. */
    static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
