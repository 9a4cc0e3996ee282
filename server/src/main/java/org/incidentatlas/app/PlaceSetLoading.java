package org.incidentatlas.app;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceSet;
import org.incidentatlas.gazetteer.Tier;
import org.incidentatlas.intake.Rejection;
import org.incidentatlas.intake.places.PlaceFile;
import org.incidentatlas.intake.places.PlaceFileFormat;
import org.incidentatlas.intake.places.PlaceFiles;
import org.incidentatlas.intake.places.UnitFinder;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;

/** Loads lists of place names as one set: recognises their format, reads them, saves them, and says what became of them. */
final class PlaceSetLoading {

    private static final int FIRST_LINE = 100_000;
    private static final int UNMATCHED_SHOWN = 20;

    /**
     * What the operator says about the set; what is null is taken from the format or the files.
     *
     * @param format the format of all files, or null to recognise that of each
     * @param id the set's id
     * @param title its title
     * @param source who made it
     * @param licence its licence
     * @param dated the day it speaks of
     * @param country code of ISO 3166-1
     */
    record Wanted(
            @Nullable PlaceFileFormat format,
            @Nullable String id,
            @Nullable String title,
            @Nullable String source,
            @Nullable String licence,
            @Nullable LocalDate dated,
            @Nullable String country) {}

    private final Stores stores;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean onTerminal;
    private final List<Place> places = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final MessageDigest checksum = sha256();
    private @Nullable LocalDate newest;
    private boolean rejected;

    PlaceSetLoading(Stores stores, Saying saying) {
        this.stores = stores;
        this.out = saying.out();
        this.err = saying.err();
        this.onTerminal = saying.onTerminal();
    }

    /**
     * Reads the files and saves them as one set.
     *
     * @return false when rows were rejected; each is named, and nothing is saved
     * @throws OperatorError when a file is of no known format, or the set has no source or licence
     */
    boolean load(List<Path> files, Wanted wanted) throws IOException {
        BoundaryIndex boundaries = Wiring.geography(stores).boundariesInUse();
        String country = country(wanted, boundaries);
        Map<Path, PlaceFileFormat> formats = new HashMap<>();
        for (Path file : files) {
            formats.put(file, format(file, wanted.format()));
        }
        PlaceFileFormat first = formats.getOrDefault(files.get(0), PlaceFileFormat.CSV);
        PlaceSetDefaults defaults = PlaceSetDefaults.of(first, country, files.get(0));
        defaults.check(wanted);
        Geocoder names =
                new Geocoder(GazetteerIndex.build(BuiltInNames.contents(boundaries.units(), List.of(), List.of())));
        UnitFinder units = new UnitFinder(boundaries, names);
        for (Path file : dumpsFirst(files, formats)) {
            PlaceFileFormat format = formats.getOrDefault(file, first);
            boolean needed = format == PlaceFileFormat.GEONAMES_ALTERNATES;
            read(file, format, new PlaceFiles(units, country, needed ? geonames() : Map.of()));
        }
        if (rejected) {
            err.println("nothing was saved");
            err.flush();
            return false;
        }
        save(defaults.set(wanted, country, newest, HexFormat.of().formatHex(checksum.digest())));
        return true;
    }

    /** Alternate names mean nothing before the entries that they name. */
    private static List<Path> dumpsFirst(List<Path> files, Map<Path, PlaceFileFormat> formats) {
        return files.stream()
                .sorted(Comparator.comparing(file -> formats.get(file) == PlaceFileFormat.GEONAMES_ALTERNATES))
                .toList();
    }

    private static String country(Wanted wanted, BoundaryIndex boundaries) {
        String said = wanted.country();
        String found = said != null
                ? said.toUpperCase(Locale.ROOT)
                : boundaries.units(AdminLevel.ADM1).stream()
                        .map(unit -> String.valueOf(unit.parent()))
                        .findFirst()
                        .orElse("");
        if (!List.of(Locale.getISOCountries()).contains(found)) {
            throw new OperatorError("--country takes a code of ISO 3166-1 such as AF, not '" + found + "'");
        }
        return found;
    }

    private static PlaceFileFormat format(Path file, @Nullable PlaceFileFormat said) throws IOException {
        String line = firstLine(file);
        return said != null
                ? said
                : PlaceFileFormat.recognise(line)
                        .orElseThrow(() ->
                                new OperatorError(file.getFileName() + " begins like no list of place names known here;"
                                        + " say which with --format, or see ./atlas gazetteer load --help"));
    }

    private static String firstLine(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            char[] start = new char[FIRST_LINE];
            int length = Math.max(lines.read(start), 0);
            String text = new String(start, 0, length);
            if (text.startsWith("PK")) {
                throw new OperatorError(file.getFileName() + " is a zip archive; unpack it first");
            }
            return text.lines().findFirst().orElse("");
        } catch (CharacterCodingException notUtf8) {
            throw new OperatorError(file.getFileName() + " is not a text in UTF-8", notUtf8);
        }
    }

    /** Places and units here by the number of their GeoNames entry: of this load, and of what was loaded before. */
    private Map<String, String> geonames() {
        Map<String, String> ids = new HashMap<>();
        for (List<Place> all : List.of(stores.places().places(), places)) {
            all.forEach(place -> entry(ids, place.id(), place.id()));
        }
        for (List<Alias> all : List.of(stores.places().aliases(), aliases)) {
            all.forEach(alias -> entry(ids, alias.source(), alias.placeId()));
        }
        return ids;
    }

    private static void entry(Map<String, String> ids, String idOrSource, String placeId) {
        String entry = PlaceFiles.geonamesEntry(idOrSource);
        if (entry != null) {
            ids.put(entry, placeId);
        }
    }

    private void read(Path file, PlaceFileFormat format, PlaceFiles reader) throws IOException {
        String name = String.valueOf(file.getFileName());
        PlaceFile read;
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), checksum)) {
            read = reader.read(name, format, firstLine(file), in, progress(name));
        }
        report(name, format, read);
        places.addAll(read.places());
        aliases.addAll(read.aliases());
        LocalDate day = read.newest();
        if (day != null && (newest == null || newest.isBefore(day))) {
            newest = day;
        }
        rejected |= !read.rejections().isEmpty();
    }

    /** A line that rewrites itself, on a terminal only. */
    private LongConsumer progress(String name) {
        return rows -> {
            if (onTerminal) {
                err.printf(Locale.ROOT, "\r%s: %,d rows", name, rows);
                err.flush();
            }
        };
    }

    private void report(String name, PlaceFileFormat format, PlaceFile read) {
        out.printf(
                Locale.ROOT,
                "%s (%s): %,d rows, %,d places (%,d core, %,d villages), %,d further names%n",
                name,
                format.word(),
                read.rows(),
                read.places().size(),
                count(read.places(), Tier.CORE),
                count(read.places(), Tier.VILLAGE),
                read.aliases().size());
        read.skipped().forEach((reason, count) -> out.printf(Locale.ROOT, "  left out, %s: %,d%n", reason, count));
        if (!read.unmatched().isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "  units not in the boundary set in use: %,d%n",
                    read.unmatched().size());
            read.unmatched().stream().limit(UNMATCHED_SHOWN).forEach(unit -> out.println("    " + unit));
        }
        out.flush();
        for (Rejection rejection : read.rejections()) {
            err.println(rejection);
        }
        if (read.moreRejections() > 0) {
            err.printf(Locale.ROOT, "%s: and %,d more%n", name, read.moreRejections());
        }
    }

    private static long count(List<Place> places, Tier tier) {
        return places.stream().filter(place -> place.tier() == tier).count();
    }

    private void save(PlaceSet set) {
        try {
            stores.places().save(set, places, aliases);
        } catch (IllegalArgumentException refusal) {
            throw new OperatorError("the set cannot be saved: " + refusal.getMessage(), refusal);
        }
        out.printf(
                Locale.ROOT, "saved as %s: %,d places, %,d further names%n", set.id(), places.size(), aliases.size());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
