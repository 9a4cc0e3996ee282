package org.incidentatlas.intake.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes the bytes of one file into a folder, as they come and no more of them than are allowed. */
record Reception(DeskFolder desk, long largest, Clock clock) {

    private static final int BUFFER = 1 << 16;

    /**
     * Why a file of the length is not taken, before any of it was read; empty when it can be.
     *
     * @param announced its length, or -1 when that was not said
     */
    Optional<Receipt.Refused> refusal(long announced) throws IOException {
        if (announced > largest) {
            return Optional.of(tooLarge());
        }
        return announced > desk.usableSpace() ? Optional.of(noRoom()) : Optional.empty();
    }

    private Receipt.Refused tooLarge() {
        return new Receipt.Refused(
                Receipt.Why.TOO_LARGE,
                "The file has more than " + largest
                        + " bytes, which is the most that this service takes. Divide it, or use" + " ./atlas import.");
    }

    private static Receipt.Refused noRoom() {
        return new Receipt.Refused(
                Receipt.Why.UNAVAILABLE, "There is no room for the file in the data folder of the service.");
    }

    /**
     * Reads the body into the file; why it could not be, or empty.
     *
     * @throws IOException when the sender breaks off or the disk does not take it
     */
    Optional<Receipt.Refused> receive(InputStream body, long announced, Path file) throws IOException {
        Instant latest = clock.instant().plus(DeskRules.LONGEST_UPLOAD);
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(DeskFolder.createFile(file))) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > largest) {
                    return Optional.of(tooLarge());
                }
                if (clock.instant().isAfter(latest)) {
                    return Optional.of(cut("It did not arrive within an hour."));
                }
                out.write(buffer, 0, read);
            }
        }
        if (announced >= 0 && size != announced) {
            return Optional.of(cut("It ends after " + size + " of " + announced + " bytes."));
        }
        return size == 0 ? Optional.of(cut("It is empty; send the file itself.")) : Optional.empty();
    }

    private static Receipt.Refused cut(String message) {
        return new Receipt.Refused(Receipt.Why.CUT, message);
    }
}
