package org.incidentatlas.intake.records;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes of a file on their way, counted and summed up. */
final class CountedInput extends FilterInputStream {

    private final MessageDigest digest;
    private long count;

    private CountedInput(InputStream in) {
        super(in);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static CountedInput open(Path file) throws IOException {
        return new CountedInput(Files.newInputStream(file));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count++;
            digest.update((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0) {
            count += read;
            digest.update(target, offset, read);
        }
        return read;
    }

    long count() {
        return count;
    }

    /** The checksum of all bytes; reads those that nobody asked for. To be asked once. */
    String checksum() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (read(rest, 0, rest.length) >= 0) {
            // Only summed up.
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
