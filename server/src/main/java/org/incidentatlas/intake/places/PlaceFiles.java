package org.incidentatlas.intake.places;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of place names of every format.
 *
 * @param units finds the units of the boundary set in use
 * @param country code of ISO 3166-1, two capital letters; rows of other countries are left out
 * @param geonames ids of places and units by the number of their GeoNames entry, for alternate names
 */
public record PlaceFiles(UnitFinder units, String country, Map<String, String> geonames) {

    public PlaceFiles {
        geonames = Map.copyOf(geonames);
    }

    /**
     * Reads a whole file.
     *
     * @param name the file's name, for the report
     * @param firstLine its first line, which says how many columns there are
     * @param progress is told now and then how many rows were read
     */
    public PlaceFile read(String name, PlaceFileFormat format, String firstLine, InputStream in, LongConsumer progress)
            throws IOException {
        Harvest harvest = new Harvest(name);
        switch (format) {
            case GEONAMES -> new GeonamesDump(harvest, units, country).read(in, progress);
            case GEONAMES_ALTERNATES -> {
                int columns = firstLine.split("\t", -1).length;
                new GeonamesAlternates(harvest, geonames).read(in, columns, progress);
            }
            case WOF -> new WhosOnFirst(harvest, units).read(in, progress);
            case OCHA -> new OchaPcodes(harvest, units, country).read(in, progress);
            case CSV -> new PlaceCsv(harvest, units, name).read(in, progress);
        }
        return harvest.file();
    }

    /** The number of the GeoNames entry that a place's id or a name's source speaks of, or null. */
    public static @Nullable String geonamesEntry(String idOrSource) {
        for (String start : new String[] {GeonamesDump.LIST, GeonamesDump.PAGE}) {
            if (idOrSource.startsWith(start)) {
                String entry = idOrSource.substring(start.length());
                return entry.matches("[0-9]+") ? entry : null;
            }
        }
        return null;
    }
}
