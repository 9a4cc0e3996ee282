package org.incidentatlas.http;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceRow;
import org.incidentatlas.gazetteer.RowAnswer;
import org.incidentatlas.gazetteer.RowGeocoder;
import org.incidentatlas.intake.batch.FoundPlace;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/**
 * One name to place of a batch: either {@code q}, with {@code within} and {@code level} where wanted, or the columns of a
 * table, {@code province}, {@code district} and {@code place}, of which the larger ones decide where the smaller are
 * sought.
 */
sealed interface GeocodeQuestion {

    /** Members of a JSON object, and columns of a table, that ask something. */
    Set<String> MEMBERS = new TreeSet<>(Set.of("q", "within", "level", "province", "district", "place"));

    int LIMIT = 5;

    void answer(Geocoder geocoder, JsonText json, PhraseJson phrases);

    FoundPlace find(Geocoder geocoder);

    /** A single name. */
    record Name(GeocodeQuery query) implements GeocodeQuestion {

        @Override
        public void answer(Geocoder geocoder, JsonText json, PhraseJson phrases) {
            GeocodeJson.answer(json, geocoder.geocode(query), phrases);
        }

        @Override
        public FoundPlace find(Geocoder geocoder) {
            return FoundPlace.of(geocoder.geocode(query));
        }
    }

    /** The columns of a row. */
    record Columns(PlaceRow row) implements GeocodeQuestion {

        @Override
        public void answer(Geocoder geocoder, JsonText json, PhraseJson phrases) {
            GeocodeJson.row(json, ask(geocoder), phrases);
        }

        @Override
        public FoundPlace find(Geocoder geocoder) {
            return FoundPlace.of(ask(geocoder));
        }

        private RowAnswer ask(Geocoder geocoder) {
            return new RowGeocoder(geocoder).geocode(row);
        }
    }

    /**
     * Reads a question.
     *
     * @param at what stands before a member's name in problems, such as {@code [3].}
     * @param members the text of each member; empty for one that is not given
     */
    static GeocodeQuestion of(String at, UnaryOperator<String> members, Atlas atlas) {
        PlaceRow row = new PlaceRow(members.apply("province"), members.apply("district"), members.apply("place"));
        if (row.isBlank()) {
            return new Name(query(at, members.apply("q"), members.apply("within"), members.apply("level"), atlas));
        }
        for (String other : List.of("q", "within", "level")) {
            if (!members.apply(other).isBlank()) {
                throw RequestProblem.invalid(
                        at + other, "It stands beside province, district or place; give either q or these.");
            }
        }
        for (PlaceRow.Part part : PlaceRow.Part.values()) {
            if (!row.text(part).isEmpty()) {
                Params.checkText(at + part, row.text(part));
            }
        }
        return new Columns(row);
    }

    private static GeocodeQuery query(String at, String text, String within, String level, Atlas atlas) {
        if (text.isBlank()) {
            throw RequestProblem.invalid(at + "q", "It is missing: the name to place.");
        }
        return query(at, text, within.isBlank() ? null : within, level.isBlank() ? null : level, LIMIT, atlas);
    }

    /** The query of the given texts, each checked. */
    static GeocodeQuery query(
            String at, String text, @Nullable String within, @Nullable String level, int limit, Atlas atlas) {
        Params.checkText(at + "q", text);
        PlaceLevel wanted = level == null
                ? null
                : PlaceLevel.parse(level)
                        .orElseThrow(() -> RequestProblem.invalid(
                                at + "level", "'" + level + "' is none of " + List.of(PlaceLevel.values()) + "."));
        String unit = within == null
                ? null
                : LayerParams.unit(at + "within", within, atlas).pcode();
        return new GeocodeQuery(text, unit, wanted, limit);
    }
}
