package org.incidentatlas.storage.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.incidentatlas.boundaries.Allowance;
import org.incidentatlas.boundaries.Allowance.Exceeded;
import org.incidentatlas.boundaries.Finding;
import org.incidentatlas.boundaries.OutlineFile;
import org.incidentatlas.boundaries.OutlineReader;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/**
 * Reads the feature tables of GeoPackages (OGC 12-128r19), each as a layer, with SQLite. A database of strangers may hold
 * any schema: it is opened read-only and unchanging, its own functions are not trusted, views and virtual tables are not
 * read, values are bounded and so is the time.
 */
public final class GeoPackages implements OutlineReader {

    private static final byte[] START = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int HEADER = 100;

    /** The most bytes of one value. */
    private static final String LARGEST_VALUE = "67108864";

    private static final long MOST_NANOSECONDS = 60_000_000_000L;

    /** Steps of SQLite's machine between two looks at the clock. */
    private static final int STEPS = 100_000;

    @Override
    public String kind() {
        return "GeoPackage (.gpkg)";
    }

    @Override
    public boolean reads(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".gpkg");
    }

    @Override
    public boolean recognises(byte[] start) {
        return start.length >= START.length && Arrays.equals(START, Arrays.copyOf(start, START.length));
    }

    @Override
    public List<OutlineFile> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Allowance allowance = new Allowance(name);
        if (isCutOff(file)) {
            return refused(Finding.error(name, "geopackage", "the file is cut off: copy it again"));
        }
        try (Connection database = open(file)) {
            limitTime(database);
            return new GeoPackageLayers(database, name, allowance).read();
        } catch (SQLiteException broken) {
            return refused(Finding.error(name, "geopackage", words(broken)));
        } catch (SQLException broken) {
            return refused(Finding.error(name, "geopackage", "the file is no GeoPackage, or is damaged or cut off"));
        } catch (Exceeded tooMuch) {
            return refused(tooMuch.finding());
        }
    }

    /** SQLite reads on as long as it does not need the pages that are gone (its file format, section 1.3). */
    private static boolean isCutOff(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(HEADER);
        }
        if (start.length < HEADER) {
            return true;
        }
        ByteBuffer header = ByteBuffer.wrap(start);
        int stated = header.getShort(16) & 0xFFFF;
        long pageSize = stated == 1 ? 65_536 : stated;
        boolean current = header.getInt(24) == header.getInt(92);
        return current && pageSize * Integer.toUnsignedLong(header.getInt(28)) > Files.size(file);
    }

    /** Unchanging: SQLite neither locks the file nor looks for a journal beside it. */
    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, LARGEST_VALUE);
        config.setPragma(SQLiteConfig.Pragma.LIMIT_ATTACHED, "0");
        Connection database = config.createConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1");
        try (Statement settings = database.createStatement()) {
            settings.execute("PRAGMA trusted_schema = OFF");
            settings.execute("PRAGMA cell_size_check = ON");
        } catch (SQLException broken) {
            database.close();
            throw broken;
        }
        return database;
    }

    private static void limitTime(Connection database) throws SQLException {
        long end = System.nanoTime() + MOST_NANOSECONDS;
        ProgressHandler.setHandler(database, STEPS, new ProgressHandler() {
            @Override
            protected int progress() {
                return System.nanoTime() - end > 0 ? 1 : 0;
            }
        });
    }

    private static String words(SQLiteException broken) {
        return switch (broken.getResultCode()) {
            case SQLITE_NOTADB -> "the file is no GeoPackage: it is not an SQLite database";
            case SQLITE_TOOBIG -> "the file holds a value of more than 64 MiB: simplify the outlines";
            case SQLITE_INTERRUPT -> "reading was ended after a minute: export the layer to a new file";
            default ->
                "the file is no GeoPackage, or is damaged or cut off ("
                        + broken.getResultCode().name() + ")";
        };
    }

    private static List<OutlineFile> refused(Finding why) {
        return List.of(new OutlineFile(why.file(), null, List.of(), List.of(why)));
    }
}
