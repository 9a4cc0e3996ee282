package org.incidentatlas.intake.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A running hash of rows: equal for equal rows, whatever their quoting, encoding and delimiter. */
final class Fingerprint {

    private static final byte AFTER_FIELD = 0x1f;
    private static final byte AFTER_ROW = 0x1e;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(List<String> fields) {
        for (String field : fields) {
            digest.update(field.getBytes(StandardCharsets.UTF_8));
            digest.update(AFTER_FIELD);
        }
        digest.update(AFTER_ROW);
    }

    /** The hash of all rows so far. */
    String text() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the Java platform can be cloned", e);
        }
    }
}
