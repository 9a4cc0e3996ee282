package org.incidentatlas.app;

import java.net.URI;
import java.nio.file.Path;
import org.incidentatlas.fetch.Downloader;
import org.incidentatlas.fetch.Patience;
import org.incidentatlas.fetch.Timing;
import picocli.CommandLine.Option;

/** The options that the two commands that download have in common. */
final class FetchOptions {

    @Option(
            names = "--yes",
            description = "Accept the terms that are shown without being asked; needed where there is no terminal.")
    private boolean yes;

    @Option(
            names = "--offline",
            description = "Use only what an earlier fetch left in the cache; ask no other machine anything.")
    private boolean offline;

    @Option(names = "--only-download", description = "Keep the files in the cache and load nothing.")
    private boolean onlyDownload;

    @Option(
            names = "--data",
            defaultValue = ".atlas",
            paramLabel = "DIR",
            description = "Data folder; downloads are kept in its folder cache. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of(".atlas");

    boolean yes() {
        return yes;
    }

    boolean onlyDownload() {
        return onlyDownload;
    }

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    Downloader downloader() {
        return new Downloader(data().resolve("cache"), userAgent(), offline, Patience.usual(), Timing.real());
    }

    /** An address that ends in a slash, so that paths can be put behind it. */
    static URI folder(String address) {
        try {
            return URI.create(address.endsWith("/") ? address : address + "/");
        } catch (IllegalArgumentException malformed) {
            throw new OperatorError("--api takes the address of a folder, such as https://example.org/api/", malformed);
        }
    }

    private static String userAgent() {
        String version = FetchOptions.class.getPackage().getImplementationVersion();
        return "IncidentAtlas/" + (version == null ? BuildVersion.UNPACKED : version);
    }
}
