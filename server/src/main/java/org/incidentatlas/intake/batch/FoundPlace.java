package org.incidentatlas.intake.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incidentatlas.gazetteer.Band;
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.gazetteer.GeocodeAnswer;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PlaceRow.Part;
import org.incidentatlas.gazetteer.RowAnswer;
import org.incidentatlas.geo.Degrees;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a row, as a table holds it; texts are empty where there is nothing.
 *
 * @param resolved which part of the row was found: province, district or place
 * @param placeId id of the best candidate
 * @param name its name
 * @param level its level
 * @param pcode the unit itself, or the district that holds it
 * @param lon degrees; empty where a phrase speaks of an area and no point stands for it
 * @param lat degrees
 * @param precision how exactly the place is known, one of the words of {@link PlacePrecision}
 * @param score the chance from 0 to 1 that the candidate is right, four decimals
 * @param band accept, review or manual, for the row
 * @param reasons why
 * @param runnerUp id of the next best candidate
 * @param outside where the name is known to lie when that is another country
 * @param location where a phrase of distance, direction or region lies
 */
public record FoundPlace(
        String resolved,
        String placeId,
        String name,
        String level,
        String pcode,
        String lon,
        String lat,
        String precision,
        String score,
        String band,
        String reasons,
        String runnerUp,
        String outside,
        FoundLocation location) {

    /** The columns of {@link #fields()}. */
    public static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "resolved",
                            "place_id",
                            "place_name",
                            "level",
                            "pcode",
                            "lon",
                            "lat",
                            "precision",
                            "score",
                            "band",
                            "reasons",
                            "runner_up",
                            "outside"),
                    FoundLocation.COLUMNS.stream())
            .toList();

    private static final int SCORE_STEPS = 10_000;

    /** Nothing was asked, and nothing found. */
    public static final FoundPlace NOTHING = nothing("", "", "", null);

    /** A text that cannot be a name. */
    static FoundPlace unusable(String fault) {
        return nothing(Band.MANUAL.toString(), fault, "", null);
    }

    private static FoundPlace nothing(String band, String reasons, String outside, @Nullable Location phrase) {
        String pcode = phrase == null ? "" : word(unit(phrase));
        String precision = phrase == null ? "" : phrase.precision().toString();
        return new FoundPlace(
                "", "", "", "", pcode, "", "", precision, "", band, reasons, "", outside, FoundLocation.of(phrase));
    }

    /** What was found for a single name. */
    public static FoundPlace of(GeocodeAnswer answer) {
        @Nullable Part resolved = answer.answer().isPresent() ? Part.PLACE : null;
        return of(new RowAnswer(resolved, answer, List.of()));
    }

    /** What was found for a row; without candidates it is for a person to decide, unless the name lies abroad. */
    public static FoundPlace of(RowAnswer row) {
        GeocodeAnswer answer = row.answer();
        List<String> reasons = new ArrayList<>(row.notes());
        if (answer.candidates().isEmpty()) {
            return nothing(word(row.band()), String.join("; ", reasons), word(answer.outside()), answer.location());
        }
        Candidate best = answer.candidates().get(0);
        reasons.addAll(best.reasons());
        Place place = best.place();
        Location phrase = answer.location();
        LonLat point = phrase == null ? place.point() : null;
        return new FoundPlace(
                word(row.resolved()),
                place.id(),
                place.name(),
                place.level().name(),
                word(phrase == null ? place.pcode() : unit(phrase)),
                point == null ? "" : Degrees.text(point.lon()),
                point == null ? "" : Degrees.text(point.lat()),
                (phrase == null ? precision(place.level()) : phrase.precision()).toString(),
                score(best.score()),
                word(row.band()),
                String.join("; ", reasons),
                answer.candidates().size() > 1
                        ? answer.candidates().get(1).place().id()
                        : "",
                "",
                FoundLocation.of(phrase));
    }

    /** A phrase that speaks of an area has no point, whatever place it is measured from; it may name one unit. */
    private static @Nullable String unit(Location phrase) {
        return phrase instanceof Location.InUnit in ? in.pcode() : null;
    }

    /** How exactly a candidate of the level is known. */
    public static PlacePrecision precision(PlaceLevel level) {
        return switch (level) {
            case COUNTRY -> PlacePrecision.COUNTRY;
            case REGION -> PlacePrecision.REGION;
            case ADM1 -> PlacePrecision.PROVINCE;
            case ADM2 -> PlacePrecision.DISTRICT;
            case LOCALITY -> PlacePrecision.LOCALITY;
            case SITE -> PlacePrecision.SITE;
        };
    }

    /** The score with at most four decimals and no exponent. */
    private static String score(double score) {
        long steps = Math.round(score * SCORE_STEPS);
        return steps % SCORE_STEPS == 0 ? Long.toString(steps / SCORE_STEPS) : decimals(steps);
    }

    private static String decimals(long steps) {
        String digits = Long.toString(SCORE_STEPS + steps);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return "0." + digits.substring(1, end);
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The columns of a table and ours behind them; one of ours that the table has already is called {@code found_…}. */
    public static List<String> header(List<String> table) {
        List<String> header = new ArrayList<>(table);
        for (String column : COLUMNS) {
            String name = column;
            while (header.contains(name)) {
                name = "found_" + name;
            }
            header.add(name);
        }
        return header;
    }

    public List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(
                resolved, placeId, name, level, pcode, lon, lat, precision, score, band, reasons, runnerUp, outside));
        fields.addAll(location.fields());
        return fields;
    }
}
