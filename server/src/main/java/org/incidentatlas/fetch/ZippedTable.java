package org.incidentatlas.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.incidentatlas.fetch.FetchFailed.Reason;

/**
 * Takes one table out of a zip archive. Names inside the archive are only compared, never used as paths; bytes are counted
 * while they are unpacked, whatever the archive claims.
 *
 * @param entry the table's exact name inside the archive
 * @param columns the least and the greatest number of tab-separated columns of its first line
 */
record ZippedTable(String entry, int leastColumns, int mostColumns) {

    private static final int BUFFER = 1 << 16;

    /** Unpacks to the target, whole or not at all. */
    void unpack(Path archive, Path target, long limit) throws IOException {
        Path aside = target.resolveSibling(target.getFileName() + ".new");
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry table = zip.getEntry(entry);
            if (table == null) {
                throw fault(archive, "holds no " + entry);
            }
            try (InputStream in = zip.getInputStream(table);
                    OutputStream out = Files.newOutputStream(aside)) {
                copy(in, out, archive, limit);
            }
            checkColumns(archive, aside);
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (ZipException | EOFException broken) {
            throw fault(archive, "is damaged");
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void copy(InputStream in, OutputStream out, Path archive, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > limit) {
                throw new FetchFailed(
                        Reason.TOO_LARGE,
                        archive.getFileName() + " unpacks to more than the limit of " + limit
                                + " bytes; nothing was kept");
            }
            out.write(buffer, 0, read);
        }
    }

    private void checkColumns(Path archive, Path table) throws IOException {
        int columns = 1;
        try (InputStream in = Files.newInputStream(table)) {
            for (byte one : in.readNBytes(BUFFER)) {
                if (one == '\n') {
                    break;
                }
                columns += one == '\t' ? 1 : 0;
            }
        }
        if (columns < leastColumns || columns > mostColumns) {
            throw fault(archive, "holds a table of " + columns + " columns, not of " + mostColumns);
        }
    }

    private static FetchFailed fault(Path archive, String what) {
        return new FetchFailed(Reason.UNEXPECTED_CONTENT, archive.getFileName() + " " + what);
    }
}
