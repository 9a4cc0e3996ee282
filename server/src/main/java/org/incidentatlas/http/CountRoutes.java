package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Bucket;
import org.incidentatlas.timeline.Counts;
import org.incidentatlas.timeline.Grouping;
import org.incidentatlas.timeline.Histogram;
import org.incidentatlas.timeline.Tally;

/** Incidents and deaths counted: over time, and by unit, party, type or attribution. */
final class CountRoutes implements Routes {

    private final Answers answers;

    CountRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/histogram", ctx -> {
            Params params = Params.of(ctx, LayerParams.incidentsAnd("bucket", "by"));
            answers.send(ctx, params, Answers.JSON, atlas -> histogram(params, atlas));
        });
        Routes.get(routes, "/api/counts", ctx -> {
            Params params = Params.of(ctx, LayerParams.incidentsAnd("by", "level"));
            answers.send(ctx, params, Answers.JSON, atlas -> counts(params, atlas));
        });
    }

    private static String histogram(Params params, Atlas inUse) {
        Atlas atlas = BoundaryParam.view(params, inUse);
        Bucket bucket = Bucket.valueOf(upper(params.word("bucket", "month", List.of("day", "week", "month", "year"))));
        Grouping by = Grouping.valueOf(upper(params.word("by", "all", List.of("all", "type", "actor", "attribution"))));
        Histogram histogram = atlas.timeline().histogram(LayerParams.filter(params, atlas), params.known(), bucket, by);
        return JsonText.write(json -> {
            json.object().field("bucket", bucket).field("by", by);
            json.field("spread", histogram.spread());
            json.strings("starts", histogram.starts());
            json.array("series");
            histogram.series().forEach(series -> series(json, series));
            json.end().object("elsewhere");
            bars(json, histogram.elsewhere());
            json.end().object("placeless");
            bars(json, histogram.placeless());
            json.end().end();
        });
    }

    private static void series(JsonText json, Histogram.Series series) {
        json.object().field("key", series.key());
        bars(json, series.bars());
        json.end();
    }

    private static void bars(JsonText json, List<Tally> bars) {
        column(json, "counts", bars, Tally::incidents);
        column(json, "killed_low", bars, Tally::killedLow);
        column(json, "killed_best", bars, Tally::killedBest);
        column(json, "killed_high", bars, Tally::killedHigh);
    }

    private static void column(JsonText json, String name, List<Tally> bars, ToIntFunction<Tally> value) {
        json.array(name);
        bars.forEach(bar -> json.element(value.applyAsInt(bar)));
        json.end();
    }

    private static String counts(Params params, Atlas inUse) {
        Atlas atlas = BoundaryParam.view(params, inUse);
        Grouping by =
                Grouping.valueOf(upper(params.word("by", "unit", List.of("unit", "actor", "type", "attribution"))));
        AdminLevel level = AdminLevel.valueOf(params.word("level", "ADM2", List.of("ADM1", "ADM2")));
        Counts counts = atlas.timeline().counts(LayerParams.filter(params, atlas), params.known(), by, level);
        return JsonText.write(json -> {
            json.object().field("by", by).array("rows");
            for (Counts.Row row : counts.rows()) {
                json.object().field("key", row.key()).field("name", row.name());
                tally(json, row.tally());
                json.end();
            }
            json.end().object("total");
            tally(json, counts.total());
            json.end().object("elsewhere");
            tally(json, counts.elsewhere());
            json.end().object("placeless");
            tally(json, counts.placeless());
            json.end().end();
        });
    }

    /** The members of counts. */
    static void tally(JsonText json, Tally tally) {
        json.field("incidents", tally.incidents())
                .field("incidents_with_deaths", tally.withDeaths())
                .field("killed_low", tally.killedLow())
                .field("killed_best", tally.killedBest())
                .field("killed_high", tally.killedHigh())
                .field("killed_best_with_fighters", tally.withFightersBest());
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
