package org.incidentatlas.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.incidentatlas.fetch.FetchFailed.Reason;

/**
 * geoBoundaries (geoboundaries.org): outlines of administrative units of every country, described by an API that needs no
 * key. It publishes no checksums of its own. Its files lie in a Git repository with large-file storage, whose pointers hold
 * SHA-256 and size; where these can be had, a file is verified by them.
 */
public final class GeoBoundaries {

    /** The three releases, each with its own terms. */
    public enum Release {
        GB_OPEN("gbOpen", "open licences; mostly CC BY 4.0"),
        GB_HUMANITARIAN("gbHumanitarian", "mirrored from OCHA; terms may be narrower than open ones"),
        GB_AUTHORITATIVE("gbAuthoritative", "mirrored from UN SALB; no commercial use");

        private final String word;
        private final String terms;

        Release(String word, String terms) {
            this.word = word;
            this.terms = terms;
        }

        /** The API's word for it, and a few words on its terms. */
        public String terms() {
            return word + ": " + terms;
        }

        public String word() {
            return word;
        }
    }

    public static final URI API = URI.create("https://www.geoboundaries.org/api/current/");

    /** The API, its download links, and where these send: GitHub's host for plain files and the one for large files. */
    private static final Hosts HOSTS = Hosts.of(
            "www.geoboundaries.org",
            "geoboundaries.org",
            "github.com",
            "raw.githubusercontent.com",
            "media.githubusercontent.com");

    private static final Pattern ISO3 = Pattern.compile("[A-Z]{3}");
    private static final Pattern LEVEL = Pattern.compile("ADM[0-5]");
    private static final long LARGEST_ANSWER = 4L << 20;
    private static final long LARGEST_FILE = 256L << 20;

    private final Downloader downloader;
    private final URI api;
    private final Hosts hosts;
    private final Function<URI, Optional<URI>> pointers;

    /**
     * @param api the API's address, ending in a slash
     * @throws FetchFailed when the address is no address
     */
    public GeoBoundaries(Downloader downloader, URI api) throws FetchFailed {
        this(downloader, api, LfsPointer::address);
    }

    GeoBoundaries(Downloader downloader, URI api, Function<URI, Optional<URI>> pointers) throws FetchFailed {
        this.downloader = downloader;
        this.api = api;
        this.pointers = pointers;
        hosts = HOSTS.and(api);
    }

    /**
     * What there is for a country and level, and under which terms.
     *
     * @param iso3 three capital letters
     * @param level {@code ADM1} or {@code ADM2}
     */
    public BoundaryOffer offer(String iso3, Release release, String level, boolean simplified)
            throws FetchFailed, InterruptedException {
        if (!ISO3.matcher(iso3).matches() || !LEVEL.matcher(level).matches()) {
            throw new FetchFailed(
                    Reason.REFUSED, "a country is three capital letters (ISO 3166-1), a level ADM1 or ADM2");
        }
        String path = release.word() + "/" + iso3 + "/" + level + "/";
        Download about = new Download(
                "geoboundaries/" + path + "api.json", api.resolve(path), hosts, Content.JSON, LARGEST_ANSWER, null);
        try {
            Fetched answer = downloader.fetch(about, Progress.none());
            return verified(BoundaryAnswer.of(answer.file(), iso3, level).offer(iso3, release, level, simplified));
        } catch (FetchFailed failed) {
            throw failed.reason() == Reason.NOT_FOUND
                    ? new FetchFailed(
                            Reason.NOT_FOUND, "geoBoundaries has no " + level + " of " + iso3 + " in " + release.word())
                    : failed;
        } catch (IOException disk) {
            throw new FetchFailed(Reason.DISK, "the answer of the API cannot be read: " + disk.getMessage(), disk);
        }
    }

    /** The file itself; what the offer says of it is kept beside it. */
    public Fetched fetch(BoundaryOffer offer, Progress progress) throws FetchFailed, InterruptedException {
        Fetched fetched = downloader.fetch(file(offer), progress);
        try {
            FetchedFacts.of(offer).keep(fetched);
        } catch (IOException disk) {
            throw new FetchFailed(
                    Reason.DISK, "what is said of the file cannot be kept beside it: " + disk.getMessage(), disk);
        }
        return fetched;
    }

    private Download file(BoundaryOffer offer) {
        String version = offer.simplified() ? "_simplified" : "";
        String name = "geoBoundaries-" + offer.iso3() + "-" + offer.level() + version + ".geojson";
        return new Download(folder(offer) + name, offer.address(), hosts, Content.JSON, LARGEST_FILE, offer.sha256());
    }

    private static String folder(BoundaryOffer offer) {
        return "geoboundaries/" + offer.release().word() + "/" + offer.iso3() + "/" + offer.level() + "/";
    }

    private BoundaryOffer verified(BoundaryOffer offer) throws IOException, InterruptedException {
        Optional<LfsPointer> pointer = pointer(offer);
        if (pointer.isPresent()) {
            return offer.verifiedBy(
                    pointer.get().sha256(), OptionalLong.of(pointer.get().bytes()));
        }
        return offer.verifiedBy(null, downloader.size(file(offer)));
    }

    /** Nothing when the file is not in large-file storage, or its pointer cannot be had: the file may be had all the same. */
    private Optional<LfsPointer> pointer(BoundaryOffer offer) throws IOException, InterruptedException {
        Optional<URI> address = pointers.apply(offer.address());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String name = folder(offer) + (offer.simplified() ? "pointer_simplified.txt" : "pointer.txt");
        try {
            Fetched text = downloader.fetch(
                    new Download(name, address.get(), hosts, Content.TEXT, LfsPointer.LARGEST, null), Progress.none());
            return LfsPointer.parse(Files.readString(text.file(), StandardCharsets.ISO_8859_1));
        } catch (FetchFailed none) {
            return Optional.empty();
        }
    }
}
