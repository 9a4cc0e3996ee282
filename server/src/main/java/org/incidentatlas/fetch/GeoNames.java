package org.incidentatlas.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.incidentatlas.fetch.FetchFailed.Reason;

/**
 * The daily extracts of GeoNames (geonames.org): per country a table of places with 19 columns and one of alternate names
 * with 10, tab-separated UTF-8 without a header, each in a zip archive beside a readme. No checksums are published.
 */
public final class GeoNames {

    public static final URI DUMP = URI.create("https://download.geonames.org/export/dump/");
    public static final String LICENCE = "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)";

    /**
     * Two tables of one country.
     *
     * @param places the archive of places as it came
     * @param alternateNames the archive of alternate names as it came
     * @param placeTable its table, unpacked
     * @param alternateNameTable its table, unpacked
     */
    public record Tables(Fetched places, Fetched alternateNames, Path placeTable, Path alternateNameTable) {}

    private static final Hosts HOSTS = Hosts.of("download.geonames.org");
    private static final Pattern ISO2 = Pattern.compile("[A-Z]{2}");
    private static final int PLACE_COLUMNS = 19;
    /** Without the two columns of time in older extracts. */
    private static final int FEWEST_NAME_COLUMNS = 8;

    private static final int NAME_COLUMNS = 10;

    private final Downloader downloader;
    private final URI dump;
    private final Hosts hosts;
    private final long largestArchive;
    private final long largestTable;

    /**
     * @param dump the address of the extracts, ending in a slash
     * @throws FetchFailed when the address is no address
     */
    public GeoNames(Downloader downloader, URI dump) throws FetchFailed {
        this(downloader, dump, 512L << 20, 2L << 30);
    }

    GeoNames(Downloader downloader, URI dump, long largestArchive, long largestTable) throws FetchFailed {
        this.downloader = downloader;
        this.dump = dump;
        this.largestArchive = largestArchive;
        this.largestTable = largestTable;
        hosts = HOSTS.and(dump);
    }

    /** Where the two archives of a country are asked for. */
    public List<URI> addresses(String iso2) {
        return List.of(dump.resolve(iso2 + ".zip"), dump.resolve("alternatenames/" + iso2 + ".zip"));
    }

    /**
     * Both tables of a country.
     *
     * @param iso2 two capital letters
     */
    public Tables fetch(String iso2, Progress progress) throws FetchFailed, InterruptedException {
        if (!ISO2.matcher(iso2).matches()) {
            throw new FetchFailed(Reason.REFUSED, "a country is two capital letters (ISO 3166-1), such as AF");
        }
        Fetched places = archive(iso2, "", progress);
        Fetched names = archive(iso2, "alternatenames/", progress);
        try {
            Path placeTable = places.file().resolveSibling(iso2 + ".txt");
            Path nameTable = names.file().resolveSibling(iso2 + ".txt");
            new ZippedTable(iso2 + ".txt", PLACE_COLUMNS, PLACE_COLUMNS)
                    .unpack(places.file(), placeTable, largestTable);
            new ZippedTable(iso2 + ".txt", FEWEST_NAME_COLUMNS, NAME_COLUMNS)
                    .unpack(names.file(), nameTable, largestTable);
            return new Tables(places, names, placeTable, nameTable);
        } catch (FetchFailed told) {
            throw told;
        } catch (IOException disk) {
            throw new FetchFailed(
                    Reason.DISK, "the tables of " + iso2 + " cannot be unpacked: " + disk.getMessage(), disk);
        }
    }

    private Fetched archive(String iso2, String folder, Progress progress) throws FetchFailed, InterruptedException {
        String path = folder + iso2 + ".zip";
        return downloader.fetch(
                new Download("geonames/" + path, dump.resolve(path), hosts, Content.ZIP, largestArchive, null),
                progress);
    }
}
