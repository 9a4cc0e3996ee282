package org.incidentatlas.intake.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.intake.Rejection;
import org.jspecify.annotations.Nullable;

/** Gathers what a file holds while it is read; bounded, however long the file is. */
final class Harvest {

    static final int MOST_PLACES = 1_000_000;
    static final int MOST_ALIASES = 3_000_000;
    private static final int MOST_REJECTIONS = 1_000;
    private static final int MOST_UNMATCHED = 2_000;

    private final String file;
    private final List<Place> places = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final List<String> unmatched = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private @Nullable LocalDate newest;
    private long rows;
    private long moreRejections;

    Harvest(String file) {
        this.file = file;
    }

    void row() {
        rows++;
    }

    long rows() {
        return rows;
    }

    /** Notes an id; a second row of it is rejected. */
    void id(String id, long line, String column) {
        if (!ids.add(id)) {
            reject(line, column, "duplicate", "The id '" + id + "' stands on an earlier row already.");
        }
    }

    void place(Place place) {
        places.add(place);
    }

    void alias(Alias alias) {
        aliases.add(alias);
    }

    int aliases() {
        return aliases.size();
    }

    void skip(String reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    void unmatched(String unit) {
        if (unmatched.size() < MOST_UNMATCHED) {
            unmatched.add(unit);
        } else {
            skip("further units without a like name");
        }
    }

    void dated(LocalDate day) {
        if (newest == null || newest.isBefore(day)) {
            newest = day;
        }
    }

    void reject(long line, String column, String code, String message) {
        if (rejections.size() < MOST_REJECTIONS) {
            rejections.add(new Rejection(file, line, column, code, message));
        } else {
            moreRejections++;
        }
    }

    PlaceFile file() {
        return new PlaceFile(rows, places, aliases, skipped, unmatched, newest, rejections, moreRejections);
    }
}
