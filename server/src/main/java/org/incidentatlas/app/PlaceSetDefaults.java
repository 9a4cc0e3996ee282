package org.incidentatlas.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.incidentatlas.gazetteer.PlaceSet;
import org.incidentatlas.intake.places.PlaceFileFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a format says about a set when the operator does not.
 *
 * @param id the set's id
 * @param title its title
 * @param source who made it, or null when the operator must say so
 * @param licence its licence as the publisher states it, or null when the operator must say so
 */
record PlaceSetDefaults(
        String id,
        String title,
        @Nullable String source,
        @Nullable String licence) {

    static PlaceSetDefaults of(PlaceFileFormat format, String country, Path file) {
        String code = country.toLowerCase(Locale.ROOT);
        return switch (format) {
            case GEONAMES ->
                new PlaceSetDefaults("geonames-" + code, "GeoNames, " + country, "geonames.org", "CC-BY-4.0");
            case GEONAMES_ALTERNATES ->
                new PlaceSetDefaults(
                        "geonames-alternates-" + code,
                        "GeoNames, alternate names, " + country,
                        "geonames.org",
                        "CC-BY-4.0");
            case WOF ->
                new PlaceSetDefaults(
                        "wof-" + code,
                        "Who's On First, " + country,
                        "whosonfirst.org",
                        "whosonfirst.org/docs/licenses");
            case OCHA -> new PlaceSetDefaults("ocha-" + code, "OCHA, list of P-codes, " + country, "OCHA", null);
            case CSV -> new PlaceSetDefaults(idOf(file), String.valueOf(file.getFileName()), null, null);
        };
    }

    private static String idOf(Path file) {
        String id = String.valueOf(file.getFileName())
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.[a-z]+$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return id.isEmpty() ? "places" : id;
    }

    /** @throws OperatorError when something is missing or wrong, before any file is read */
    void check(PlaceSetLoading.Wanted wanted) {
        String wantedId = wanted.id() == null ? id : wanted.id();
        if (!PlaceSet.isId(wantedId)) {
            throw new OperatorError("--id takes lower-case letters, digits and hyphens, not '" + wantedId + "'");
        }
        if (wantedId.equals(Geography.LOCALITIES)) {
            throw new OperatorError("the id " + wantedId + " belongs to the places that come with the program");
        }
        if (wanted.source() == null && source == null) {
            throw new OperatorError("say with --source who made the list");
        }
        if (wanted.licence() == null && licence == null) {
            throw new OperatorError("say with --licence under which terms the list may be used");
        }
    }

    PlaceSet set(PlaceSetLoading.Wanted wanted, String country, @Nullable LocalDate newest, String checksum) {
        return new PlaceSet(
                wanted.id() == null ? id : wanted.id(),
                wanted.title() == null ? title : wanted.title(),
                String.valueOf(wanted.source() == null ? source : wanted.source()),
                String.valueOf(wanted.licence() == null ? licence : wanted.licence()),
                wanted.dated() == null ? newest : wanted.dated(),
                country,
                checksum,
                null);
    }
}
