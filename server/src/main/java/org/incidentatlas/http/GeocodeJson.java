package org.incidentatlas.http;

import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.gazetteer.GeocodeAnswer;
import org.incidentatlas.gazetteer.GeocodeDecision;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.RowAnswer;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/** Writes the geocoder's decisions. */
final class GeocodeJson {

    private static final int SCORE_DECIMALS = 4;
    private static final int LOG_ODDS_DECIMALS = 2;

    private GeocodeJson() {}

    static void answer(JsonText json, GeocodeAnswer answer, PhraseJson phrases) {
        json.object();
        members(json, answer, phrases);
        json.end();
    }

    /** The answer to the columns of a row: which of them was found, the row's band, and what became of the others. */
    static void row(JsonText json, RowAnswer row, PhraseJson phrases) {
        json.object();
        members(json, row.answer(), phrases);
        json.field("resolved", row.resolved())
                .field("band", row.band())
                .strings("notes", row.notes())
                .end();
    }

    private static void members(JsonText json, GeocodeAnswer answer, PhraseJson phrases) {
        json.field("query", answer.query())
                .field("index", answer.index())
                .field("outside", answer.outside())
                .array("candidates");
        answer.candidates().forEach(candidate -> candidate(json, candidate));
        json.end();
        phrases.write(json, answer.location());
    }

    private static void candidate(JsonText json, Candidate candidate) {
        Place place = candidate.place();
        LonLat point = place.point();
        json.object()
                .field("id", place.id())
                .field("name", place.name())
                .strings("names", place.names().stream().map(PlaceName::text).toList())
                .field("level", place.level())
                .field("kind", place.kind())
                .field("pcode", place.pcode())
                .strings("path", candidate.path())
                .degrees("lon", point == null ? null : point.lon())
                .degrees("lat", point == null ? null : point.lat())
                .field("point_basis", point == null ? null : place.pointBasis())
                .decimal("score", candidate.score(), SCORE_DECIMALS)
                .field("band", candidate.band())
                .strings("reasons", candidate.reasons())
                .array("terms");
        candidate
                .terms()
                .forEach(term -> json.object()
                        .field("reason", term.reason())
                        .decimal("log_odds", term.logOdds(), LOG_ODDS_DECIMALS)
                        .end());
        json.end().end();
    }

    /** The decision kept on a record, or null where a person or the source gave the place. */
    static void decision(JsonText json, @Nullable GeocodeDecision decision) {
        if (decision == null) {
            json.field("decision", null);
            return;
        }
        json.object("decision")
                .field("text", decision.text())
                .field("chosen", decision.chosen())
                .field("chosen_name", decision.chosenName())
                .decimal("score", decision.score(), SCORE_DECIMALS)
                .strings("reasons", decision.reasons())
                .field("runner_up", decision.runnerUp())
                .decimal("runner_up_score", decision.runnerUpScore(), SCORE_DECIMALS)
                .field("index", decision.index())
                .end();
    }
}
