package org.incidentatlas.boundaries;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what a boundary set was read from. */
final class Checksums {

    private Checksums() {}

    /** The digest of the contents one after the other, in lower-case hexadecimal. */
    static String sha256(Iterable<byte[]> contents) {
        MessageDigest digest = sha256();
        contents.forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
