package org.incidentatlas.storage.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.incidentatlas.boundaries.Allowance;

/**
 * The files of one shapefile, taken out of a zip archive into memory by their endings. Names inside the archive are only
 * compared, never used as paths; sizes are counted while inflating, whatever the archive claims.
 *
 * @param contents by ending: {@code shp}, {@code shx}, {@code dbf} always, {@code prj}, {@code cpg} where present
 */
record ShapefileParts(Map<String, byte[]> contents) {

    /** The archive holds no one shapefile that can be taken out; says why. */
    static final class NotAShapefile extends Exception {
        final transient String code;

        NotAShapefile(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }

    private static final int MOST_ENTRIES = 1_000;

    /** What is this much and more than so many times its compressed size was made to fill memory; tables reach some 100. */
    private static final long SUSPECT_BYTES = 16L * 1024 * 1024;

    private static final long MOST_TIMES_COMPRESSED = 200;
    static final List<String> NEEDED = List.of("shp", "shx", "dbf");
    private static final Set<String> OPTIONAL = Set.of("prj", "cpg");

    /** @param largestBytes what the parts together may have when inflated */
    static ShapefileParts of(Path archive, long largestBytes) throws IOException, NotAShapefile {
        // The list of its files is held in memory whole.
        if (Files.size(archive) > Allowance.LARGEST_BYTES) {
            throw new NotAShapefile("too-large", "the archive is larger than 256 MiB: simplify the outlines");
        }
        // Latin 1 never fails to decode an entry's name; the endings sought are ASCII.
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.ISO_8859_1)) {
            return of(zip, largestBytes);
        } catch (ZipException | EOFException broken) {
            throw new NotAShapefile("zip", "the file is no zip archive, or is damaged: " + broken.getMessage());
        }
    }

    private static ShapefileParts of(ZipFile zip, long largestBytes) throws IOException, NotAShapefile {
        List<? extends ZipEntry> entries = zip.size() > MOST_ENTRIES ? List.of() : Collections.list(zip.entries());
        if (entries.isEmpty()) {
            throw new NotAShapefile("zip", "the archive is empty or holds more than " + MOST_ENTRIES + " files");
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : entries) {
            checkName(entry.getName());
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new NotAShapefile("zip-duplicate", "the archive holds two files named " + entry.getName());
            }
        }
        List<String> shapes = entries.stream()
                .map(ZipEntry::getName)
                .filter(name -> ending(name).equals("shp") && !name.startsWith("__MACOSX/"))
                .toList();
        if (shapes.size() != 1) {
            throw new NotAShapefile(
                    "zip-shapefiles",
                    "the archive must hold one shapefile, not " + shapes.size() + ": zip each alone"
                            + (names.stream().anyMatch(name -> ending(name).equals("zip"))
                                    ? "; archives inside the archive are not opened"
                                    : ""));
        }
        return new ShapefileParts(siblings(zip, entries, stem(shapes.get(0)), largestBytes));
    }

    private static Map<String, byte[]> siblings(
            ZipFile zip, List<? extends ZipEntry> entries, String stem, long largestBytes)
            throws IOException, NotAShapefile {
        Map<String, byte[]> contents = new HashMap<>();
        long room = largestBytes;
        for (ZipEntry entry : entries) {
            String ending = ending(entry.getName());
            if (stem(entry.getName()).equalsIgnoreCase(stem)
                    && (NEEDED.contains(ending) || OPTIONAL.contains(ending))) {
                byte[] content = inflated(zip, entry, room);
                room -= content.length;
                contents.put(ending, content);
            }
        }
        for (String ending : NEEDED) {
            if (!contents.containsKey(ending)) {
                throw new NotAShapefile("zip-incomplete", "the archive holds no ." + ending + " beside the .shp");
            }
        }
        return contents;
    }

    private static byte[] inflated(ZipFile zip, ZipEntry entry, long room) throws IOException, NotAShapefile {
        // The size comes from the archive and may be wrong, to no avail: of too little compressed, more cannot be read.
        long plausible = Math.max(SUSPECT_BYTES, MOST_TIMES_COMPRESSED * Math.max(0, entry.getCompressedSize()));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) Math.min(Math.min(room, plausible) + 1, Integer.MAX_VALUE - 8));
            if (content.length > plausible) {
                throw new NotAShapefile(
                        "zip-bomb",
                        "the archive holds a file that unpacks to more than " + MOST_TIMES_COMPRESSED
                                + " times its size: " + entry.getName());
            }
            if (content.length > room) {
                throw new NotAShapefile(
                        "zip-too-large", "the shapefile is too large when unpacked: simplify the outlines");
            }
            return content;
        }
    }

    private static void checkName(String name) throws NotAShapefile {
        if (name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..")) {
            throw new NotAShapefile("zip-path", "the archive holds a file with a path of its own: " + name);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
