package org.incidentatlas.intake.places;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.NameKinds;
import org.incidentatlas.gazetteer.PlaceName;

/**
 * Reads the alternate names of GeoNames, which come for a country or for the whole world: 8 or 10 columns parted by tabs.
 *
 * <p>Names of entries that are not here are counted and left out, and so are links, codes and names of scripts that are not
 * compared. Names that GeoNames calls historic or colloquial are aliases, never spellings.
 */
final class GeonamesAlternates {

    private static final List<String> OLDER_COLUMNS = List.of(
            "alternateNameId",
            "geonameid",
            "isolanguage",
            "alternate name",
            "isPreferredName",
            "isShortName",
            "isColloquial",
            "isHistoric");
    private static final List<String> COLUMNS = List.of(
            "alternateNameId",
            "geonameid",
            "isolanguage",
            "alternate name",
            "isPreferredName",
            "isShortName",
            "isColloquial",
            "isHistoric",
            "from",
            "to");

    /** What stands in the language column of rows that hold no name. */
    private static final Set<String> NO_LANGUAGES =
            Set.of("link", "wkdt", "post", "iata", "icao", "faac", "tcid", "unlc", "abbr", "phon");

    private static final Set<String> DARI = Set.of("fa", "prs", "fas", "per");
    private static final Set<String> PASHTO = Set.of("ps", "pus", "pbt", "pst");

    private final Harvest harvest;
    private final Map<String, String> placeIds;

    /** @param placeIds places and units known here by the number of their GeoNames entry */
    GeonamesAlternates(Harvest harvest, Map<String, String> placeIds) {
        this.harvest = harvest;
        this.placeIds = placeIds;
    }

    /** @param columns how many columns the first line has */
    void read(InputStream in, int columns, LongConsumer progress) throws IOException {
        List<String> names = columns == OLDER_COLUMNS.size() ? OLDER_COLUMNS : COLUMNS;
        new Rows(harvest, progress).tabbed(in, names, List.of(), this::take);
    }

    private void take(PlaceRow row) {
        String entry = row.number("geonameid");
        String nameId = row.number("alternateNameId");
        String placeId = placeIds.get(entry);
        if (row.isBroken()) {
            return;
        }
        if (placeId == null) {
            harvest.skip("names an entry that is not loaded");
            return;
        }
        String language = row.text("isolanguage");
        String name = row.name("alternate name");
        if (row.isBroken()) {
            return;
        }
        if (NO_LANGUAGES.contains(language)) {
            harvest.skip("is a link or a code");
        } else if (!NameKinds.isReadable(name)) {
            harvest.skip("name in a script that is not compared");
        } else if (harvest.aliases() == Harvest.MOST_ALIASES) {
            row.reject("file", "malformed", "More than " + Harvest.MOST_ALIASES + " names.");
        } else {
            harvest.alias(new Alias(placeId, name, kind(row, language), source(row, entry, nameId)));
        }
    }

    private static PlaceName.Kind kind(PlaceRow row, String language) {
        if (isSet(row, "isHistoric") || isSet(row, "isColloquial")) {
            return PlaceName.Kind.ALIAS;
        }
        return DARI.contains(language)
                ? PlaceName.Kind.DARI
                : PASHTO.contains(language) ? PlaceName.Kind.PASHTO : PlaceName.Kind.VARIANT;
    }

    private static String source(PlaceRow row, String entry, String nameId) {
        String said = isSet(row, "isHistoric") ? ", historic" : isSet(row, "isColloquial") ? ", colloquial" : "";
        return GeonamesDump.PAGE + entry + ", alternate name " + nameId + said;
    }

    private static boolean isSet(PlaceRow row, String column) {
        return row.text(column).equals("1");
    }
}
