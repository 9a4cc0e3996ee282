package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.sources.Footing;
import org.incidentatlas.sources.Source;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Footings;

/** Numbers that sources report for periods, with who said so. */
final class EstimateRoutes implements Routes {

    private final Answers answers;

    EstimateRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/estimates", ctx -> {
            Params params = Params.of(ctx, Set.of("subject", "known", "version", "min_version"));
            answers.send(ctx, params, Answers.JSON, atlas -> estimates(params, atlas));
        });
    }

    private static String estimates(Params params, Atlas atlas) {
        String subject = params.text("subject").orElse(null);
        Set<String> subjects = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        atlas.estimates().forEach(estimate -> subjects.add(estimate.subject()));
        if (subject != null && !subjects.contains(subject)) {
            throw RequestProblem.invalid(
                    "subject",
                    "Nothing is called '" + subject + "'. In this record: " + String.join("; ", subjects) + ".");
        }
        List<Estimate> estimates = atlas.timeline().estimates(subject, params.known());
        return JsonText.write(json -> {
            json.object().array("estimates");
            estimates.forEach(estimate -> estimate(json, estimate, atlas, params.known()));
            json.end().end();
        });
    }

    /** The note compares with what came out later, so an earlier known date leaves it out. */
    private static void estimate(JsonText json, Estimate estimate, Atlas atlas, Known known) {
        Source source = atlas.source(estimate.provenance().source()).orElse(null);
        json.object()
                .field("id", estimate.id())
                .field("subject", estimate.subject())
                .field("period_from", estimate.period().from())
                .field("period_to", estimate.period().lastDay())
                .field("low", estimate.figures().low())
                .field("best", estimate.figures().best())
                .field("high", estimate.figures().high())
                .field("unit", estimate.unit())
                .field("counted_by", estimate.countedBy())
                .field("counts_like_bars", estimate.likeIncidents())
                .field("note", known.isUnlimited() ? estimate.note() : null)
                .field("publisher", source == null ? null : source.publisher())
                .field("title", source == null ? null : source.title())
                .field("published", estimate.provenance().published())
                .field("url", source == null ? null : source.url())
                .field("source", estimate.provenance().source())
                .field("known_from", estimate.knownFrom())
                .field("in_brief", estimate.inBrief());
        SourceJson.source(json, "source_record", source);
        Footings footings = new Footings(atlas, known);
        Footing footing = footings.of(estimate);
        SourceJson.footing(json, footing, footings.sentence(footing, null));
        json.end();
    }
}
