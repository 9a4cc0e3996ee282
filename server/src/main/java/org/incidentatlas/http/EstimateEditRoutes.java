package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.intake.csv.EstimateRows;
import org.incidentatlas.intake.csv.SourceBook;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Wish;
import org.jspecify.annotations.Nullable;

/** Writing and correcting numbers that sources report for periods. */
final class EstimateEditRoutes implements Routes {

    private static final Map<String, String> COLUMNS = Map.of("source_title", "source_title_or_report");

    private static final Set<String> OWN = IncidentForm.union(
            IncidentForm.SOURCE,
            Set.of(
                    "id",
                    "subject",
                    "period_from",
                    "period_to",
                    "low",
                    "best",
                    "high",
                    "unit",
                    "counted_by",
                    "counts_like_bars",
                    "note",
                    "visibility"));

    private static final Set<String> MEMBERS = IncidentForm.union(OWN, Set.of("reason"));

    private final Drafting drafting;
    private final Writing writing;

    EstimateEditRoutes(Drafting drafting, Writing writing) {
        this.drafting = drafting;
        this.writing = writing;
    }

    /** An estimate and the sources that it is the first to name. */
    private record Written(Estimate estimate, List<Change> sources) {}

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/estimates", this::create);
        routes.put("/api/estimates/{id}", this::correct);
        Routes.get(
                routes,
                "/api/estimates/{id}/form",
                ctx -> drafting.form(
                        ctx,
                        RecordKind.ESTIMATES,
                        (json, document) -> write(json, Documents.read(document, Estimate.class))));
    }

    private void create(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = drafting.authorisation().require(ctx, Role.EDITOR);
        JsonNode body = EditBodies.object(ctx, MEMBERS);
        String reason = EditBodies.reason(body);
        String id = Writing.newId(body, "estimate");
        Writing.checkId(id);
        Written written = read(body, id, null);
        Outcome outcome = draft(new Wish(Estimate.KIND, id, 0, token.name(), reason), written);
        drafting.created(ctx, RecordKind.ESTIMATES, id, outcome, json -> {});
    }

    private void correct(Context ctx) {
        Params.of(ctx, Set.of());
        Token token = drafting.authorisation().require(ctx, Role.EDITOR);
        int seen = EditBodies.seen(ctx);
        JsonNode body = EditBodies.object(ctx, MEMBERS);
        String reason = EditBodies.reason(body);
        String id = Drafting.sameId(ctx, body);
        Estimate before = drafting.editor()
                .newest(Estimate.KIND, id)
                .map(revision -> Documents.read(revision.document(), Estimate.class))
                .orElse(null);
        drafting.done(ctx, draft(new Wish(Estimate.KIND, id, seen, token.name(), reason), read(body, id, before)));
    }

    private Outcome draft(Wish wish, Written written) {
        return drafting.draft(wish, Documents.write(written.estimate()), written.sources());
    }

    private Written read(JsonNode body, String id, @Nullable Estimate before) {
        Map<String, String> fields =
                EditBodies.renamed(EditBodies.texts(EditBodies.without(body, "reason"), "", OWN, Set.of()), COLUMNS);
        fields.put("id", id);
        if (before != null) {
            fields = Writing.kept(fields, before.visibility(), before.inBrief());
        }
        SourceBook sources = writing.sources();
        EstimateRows rows = new EstimateRows(writing.dataSet(before == null ? null : before.provenance()), sources);
        Estimate estimate = Writing.accepted(rows.written(fields), EstimateEditRoutes::member);
        return new Written(estimate, writing.unknown(sources));
    }

    private static String member(String column) {
        return column.equals("source_title_or_report") ? "source_title" : column;
    }

    private void write(JsonText json, Estimate estimate) {
        json.field("id", estimate.id())
                .field("subject", estimate.subject())
                .field("period_from", estimate.period().from())
                .field("period_to", estimate.period().lastDay())
                .field("low", estimate.figures().low())
                .field("best", estimate.figures().best())
                .field("high", estimate.figures().high())
                .field("unit", estimate.unit())
                .field("counted_by", estimate.countedBy())
                .field("counts_like_bars", estimate.likeIncidents())
                .field("note", estimate.note())
                .field("visibility", estimate.visibility());
        IncidentForm.source(json, writing.source(estimate.provenance().source()));
    }
}
