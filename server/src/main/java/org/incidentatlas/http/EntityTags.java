package org.incidentatlas.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Strong entity tags (RFC 9110 section 8.8.3). */
final class EntityTags {

    private EntityTags() {}

    /** The tag of an answer decided by exactly these parts. */
    static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return '"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
    }

    /** The tag of fixed content. */
    static String of(byte[] content) {
        return '"' + HexFormat.of().formatHex(sha256().digest(content), 0, 16) + '"';
    }

    /** Whether an {@code If-None-Match} header lists the tag; the comparison is weak, as for all conditional reads. */
    static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String listed : header.split(",", -1)) {
            String candidate = listed.strip();
            if (candidate.equals("*") || candidate.equals(tag) || candidate.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
