package org.incidentatlas.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.incidentatlas.fetch.FetchFailed.Reason;
import org.incidentatlas.fetch.GeoBoundaries.Release;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the geoBoundaries API: one object with string members for one country and level, or a list of them. A member
 * without a value is missing, empty, "nan", "None" or "Unknown".
 */
final class BoundaryAnswer {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern NOTHING = Pattern.compile("(?i)|nan|none|null|unknown|n/a");
    /** As in "Dec 12, 2023". */
    private static final DateTimeFormatter BUILT = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);

    private final JsonNode object;

    private BoundaryAnswer(JsonNode object) {
        this.object = object;
    }

    /** The object for the country and level, out of an answer of either shape. */
    static BoundaryAnswer of(Path file, String iso3, String level) throws IOException {
        JsonNode root = MAPPER.readTree(file.toFile());
        Iterable<JsonNode> objects = root.isArray() ? root : List.of(root);
        return StreamSupport.stream(objects.spliterator(), false)
                .filter(one -> one.path("boundaryISO").asText().equals(iso3)
                        && one.path("boundaryType").asText().equals(level))
                .findFirst()
                .map(BoundaryAnswer::new)
                .orElseThrow(() -> new FetchFailed(
                        Reason.UNEXPECTED_CONTENT,
                        "the answer of the API is not about " + level + " of " + iso3
                                + "; it may have changed its form, or --api may name another service"));
    }

    BoundaryOffer offer(String iso3, Release release, String level, boolean simplified) throws FetchFailed {
        Integer year = year();
        String built = Objects.requireNonNullElse(text("buildDate"), "on an unknown day");
        return new BoundaryOffer(
                iso3,
                release,
                level,
                simplified,
                Objects.requireNonNullElse(text("boundaryName"), iso3),
                Objects.requireNonNullElse(text("boundarySource"), "not stated"),
                Objects.requireNonNullElse(text("boundaryLicense"), "not stated"),
                text("licenseDetail"),
                text("licenseSource"),
                year,
                dated(year, built),
                built,
                Objects.requireNonNullElse(text("admUnitCount"), "an unknown number of"),
                address(simplified ? "simplifiedGeometryGeoJSON" : "gjDownloadURL"),
                null,
                OptionalLong.empty());
    }

    /** The last year that the text names: "2017", "2015 to 2017". */
    private @Nullable Integer year() {
        Integer last = null;
        String text = text("boundaryYearRepresented");
        if (text != null) {
            Matcher year = YEAR.matcher(text);
            while (year.find()) {
                last = Integer.valueOf(year.group(1));
            }
        }
        return last;
    }

    private static LocalDate dated(@Nullable Integer year, String built) throws FetchFailed {
        LocalDate buildDay = null;
        try {
            buildDay = LocalDate.parse(built, BUILT);
        } catch (DateTimeException otherForm) {
            // the year alone must do
        }
        if (year == null && buildDay == null) {
            throw new FetchFailed(
                    Reason.UNEXPECTED_CONTENT,
                    "the answer of the API says neither which year it represents nor when it was built");
        }
        LocalDate end = year == null ? buildDay : LocalDate.of(year, 12, 31);
        return buildDay != null && buildDay.isBefore(Objects.requireNonNull(end))
                ? buildDay
                : Objects.requireNonNull(end);
    }

    private URI address(String member) throws FetchFailed {
        String text = object.path(member).asText("");
        try {
            URI address = URI.create(text);
            if (address.isAbsolute()) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // told below like a missing one
        }
        throw new FetchFailed(
                Reason.UNEXPECTED_CONTENT,
                "the answer of the API has no address in " + member + ": '" + Printable.of(text) + "'");
    }

    private @Nullable String text(String member) {
        String text = Printable.of(object.path(member).asText(""));
        return NOTHING.matcher(text).matches() ? null : text;
    }
}
