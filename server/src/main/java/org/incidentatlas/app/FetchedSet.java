package org.incidentatlas.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidentatlas.fetch.BoundaryOffer;
import org.incidentatlas.fetch.Fetched;
import org.incidentatlas.fetch.GeoBoundaries;

/**
 * Downloaded boundary files with all that loading them as a set needs to know.
 *
 * @param id such as {@code afg-geoboundaries-2021}
 * @param country by ISO 3166-1, three capital letters
 * @param title for people
 * @param source who made the outlines, by whom published, and when built
 * @param licence as the publisher states it
 * @param dated the day the set speaks of
 * @param files one per level, the larger units first
 * @param checksums SHA-256 of each file, in the same order
 */
record FetchedSet(
        String id,
        String country,
        String title,
        String source,
        String licence,
        LocalDate dated,
        List<Path> files,
        List<String> checksums) {

    FetchedSet {
        files = List.copyOf(files);
        checksums = List.copyOf(checksums);
    }

    /** Of levels of one country and release, at least one, and their files in the same order. */
    static FetchedSet of(List<BoundaryOffer> offers, List<Fetched> files) {
        BoundaryOffer first = offers.get(0);
        LocalDate dated = offers.stream()
                .map(BoundaryOffer::dated)
                .max(LocalDate::compareTo)
                .orElseThrow();
        String release = first.release() == GeoBoundaries.Release.GB_OPEN
                ? ""
                : "-" + first.release().word().substring(2).toLowerCase(Locale.ROOT);
        String simplified = first.simplified() ? "-simplified" : "";
        return new FetchedSet(
                first.iso3().toLowerCase(Locale.ROOT) + "-geoboundaries" + release + simplified + "-" + dated.getYear(),
                first.iso3(),
                first.country() + ", geoBoundaries " + first.release().word() + " " + dated.getYear()
                        + (first.simplified() ? ", simplified" : ""),
                each(offers, offer -> offer.source() + ", through geoBoundaries, built " + offer.built()),
                each(offers, BoundaryOffer::licence),
                dated,
                files.stream().map(Fetched::file).toList(),
                files.stream().map(Fetched::sha256).toList());
    }

    /** What all levels share, or what each has. */
    private static String each(List<BoundaryOffer> offers, Function<BoundaryOffer, String> text) {
        List<String> different = offers.stream().map(text).distinct().toList();
        return different.size() == 1
                ? Objects.requireNonNull(different.get(0))
                : offers.stream()
                        .map(offer -> offer.level() + ": " + text.apply(offer))
                        .collect(Collectors.joining("; "));
    }
}
