package org.incidentatlas.intake.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.intake.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What a list held.
 *
 * @param rows how many rows were read
 * @param places the places
 * @param aliases further names of units, or of places of another list
 * @param skipped how many rows or names were passed over, by the reason in words
 * @param unmatched units of the list that the boundary set in use has under no like name, in words
 * @param newest the newest day that a row speaks of, or null
 * @param rejections why rows cannot be taken; when there is one, nothing of the file is taken
 * @param moreRejections how many further rejections are not listed
 */
public record PlaceFile(
        long rows,
        List<Place> places,
        List<Alias> aliases,
        Map<String, Integer> skipped,
        List<String> unmatched,
        @Nullable LocalDate newest,
        List<Rejection> rejections,
        long moreRejections) {

    public PlaceFile {
        places = List.copyOf(places);
        aliases = List.copyOf(aliases);
        skipped = new TreeMap<>(skipped);
        unmatched = List.copyOf(unmatched);
        rejections = List.copyOf(rejections);
    }
}
