package org.incidentatlas.fetch;

import java.net.URI;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One level of one country as geoBoundaries describes it. All texts are safe to print.
 *
 * @param iso3 the country by ISO 3166-1, three letters
 * @param release which of the three releases
 * @param level {@code ADM1} or {@code ADM2}
 * @param simplified whether the small version is meant
 * @param country its name
 * @param source who made the outlines
 * @param licence under which terms; "not stated" when the source says nothing
 * @param licenceDetail more on these, or null
 * @param licenceSource where they are said, or null
 * @param year the year represented, or null when it is not said
 * @param dated the last day of that year, but not after the build
 * @param built when geoBoundaries built the file, as it writes it
 * @param units how many units, as it writes it
 * @param address of the file
 * @param sha256 the file's checksum where its repository holds one, else null
 * @param bytes its size, if known
 */
public record BoundaryOffer(
        String iso3,
        GeoBoundaries.Release release,
        String level,
        boolean simplified,
        String country,
        String source,
        String licence,
        @Nullable String licenceDetail,
        @Nullable String licenceSource,
        @Nullable Integer year,
        LocalDate dated,
        String built,
        String units,
        URI address,
        @Nullable String sha256,
        OptionalLong bytes) {

    BoundaryOffer verifiedBy(@Nullable String checksum, OptionalLong size) {
        return new BoundaryOffer(
                iso3,
                release,
                level,
                simplified,
                country,
                source,
                licence,
                licenceDetail,
                licenceSource,
                year,
                dated,
                built,
                units,
                address,
                checksum,
                size);
    }
}
