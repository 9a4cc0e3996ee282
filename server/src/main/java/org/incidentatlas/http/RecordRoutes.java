package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Set;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.incidents.AttributionSentence;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Footing;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Source;
import org.incidentatlas.sources.Standing;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Footings;
import org.incidentatlas.timeline.Placement;
import org.jspecify.annotations.Nullable;

/** One record by its id, with all it rests on. */
final class RecordRoutes implements Routes {

    private static final Set<String> OF_SOURCES = Set.of("known", "version", "min_version");

    /** What lies somewhere is shown on a boundary set. */
    private static final Set<String> OF_PLACED = Set.of("known", "version", "min_version", BoundaryParam.NAME);

    private final Answers answers;

    RecordRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/incidents/{id}", ctx -> {
            Params params = Params.of(ctx, OF_PLACED);
            answers.send(ctx, params, Answers.JSON, atlas -> incident(ctx, params, BoundaryParam.view(params, atlas)));
        });
        Routes.get(routes, "/api/control/{id}", ctx -> {
            Params params = Params.of(ctx, OF_PLACED);
            answers.send(ctx, params, Answers.JSON, atlas -> control(ctx, params, BoundaryParam.view(params, atlas)));
        });
        Routes.get(routes, "/api/sources/{id}", ctx -> {
            Params params = Params.of(ctx, OF_SOURCES);
            answers.send(ctx, params, Answers.JSON, atlas -> source(ctx, params, atlas));
        });
    }

    private static String incident(Context ctx, Params params, Atlas atlas) {
        String id = ctx.pathParam("id");
        Known known = params.known();
        Incident incident = atlas.incident(id)
                .filter(found -> known.admits(found.knownFrom()))
                .orElseThrow(() -> missing("incident", known));
        Standing standing = incident.asKnown(known);
        return JsonText.write(json -> {
            json.object().field("id", incident.id()).field("kind", "incident");
            when(json, incident);
            json.field("event_type", incident.eventType()).field("sub_event_type", incident.subEventType());
            json.field("actor", incident.actor()).field("target", incident.target());
            SourceJson.attribution(json, standing.attribution());
            json.field(
                    "attribution_sentence",
                    new AttributionSentence(atlas.actors()).of(incident, standing.attribution()));
            json.field("attribution_from", standing.attributionFrom());
            SourceJson.casualties(json, standing.casualties());
            json.field("figures_from", standing.casualtiesFrom()).field("compiled", standing.compiled());
            alternatives(json, incident, standing, known, atlas);
            json.field("summary", incident.told(standing));
            json.field("country", incident.country()).strings("people", incident.people());
            CoarsenedJson.members(json, incident.visibility(), atlas);
            json.field("known_from", incident.knownFrom()).field("in_brief", incident.inBrief());
            json.field("verified_by", known.isUnlimited() ? incident.verifiedBy() : null);
            LocationJson.write(json, incident.where(), atlas.timeline().place(incident.where()));
            Footings footings = new Footings(atlas, known);
            footing(json, footings, footings.of(incident), incident.actor());
            evidence(json, incident.evidence(), known, atlas);
            LinkedJson.member(json, incident, known, atlas);
            provenance(json, incident.provenance(), known, atlas);
            json.end();
        });
    }

    /** What other statements count, beside the figures that hold: all that give a figure and were out by then. */
    private static void alternatives(JsonText json, Incident incident, Standing standing, Known known, Atlas atlas) {
        json.array("alternatives");
        for (Evidence other : standing.alternatives(incident.evidence(), known)) {
            Source source = atlas.source(other.source()).orElse(null);
            json.object()
                    .field("statement", other.id())
                    .field("source", other.source())
                    .field("publisher", source == null ? null : source.publisher())
                    .field("published", other.published())
                    .field("known_from", other.knownFrom());
            SourceJson.casualties(json, other.casualties());
            json.end();
        }
        json.end();
    }

    private static void footing(JsonText json, Footings footings, Footing footing, @Nullable String about) {
        SourceJson.footing(json, footing, footings.sentence(footing, about));
    }

    /** The party a control statement is about. */
    private static @Nullable String party(ControlStatement statement) {
        if (statement instanceof ControlClaim claim) {
            return claim.holder();
        }
        return statement instanceof ControlChange change ? change.party() : null;
    }

    private static void when(JsonText json, Incident incident) {
        json.field("date_from", incident.when().from())
                .field("date_to", incident.when().lastDay())
                .field("date_precision", incident.precision());
    }

    private static String control(Context ctx, Params params, Atlas atlas) {
        Known known = params.known();
        ControlStatement statement = atlas.control(ctx.pathParam("id"))
                .filter(found -> known.admits(found.knownFrom()))
                .orElseThrow(() -> missing("control statement", known));
        Placement placement = atlas.timeline().place(statement.where());
        return JsonText.write(json -> {
            json.object().field("id", statement.id());
            if (statement instanceof ControlClaim claim) {
                claim(json, claim, known, atlas);
            } else if (statement instanceof ControlChange change) {
                change(json, change);
            }
            json.field("summary", statement.summary());
            json.field("known_from", statement.knownFrom()).field("in_brief", statement.inBrief());
            CoarsenedJson.members(json, statement.visibility(), atlas);
            LocationJson.write(json, statement.where(), placement);
            Footings footings = new Footings(atlas, known);
            footing(json, footings, footings.of(statement), party(statement));
            evidence(json, statement.evidence(), known, atlas);
            provenance(json, statement.provenance(), known, atlas);
            json.end();
        });
    }

    private static void claim(JsonText json, ControlClaim claim, Known known, Atlas atlas) {
        LocalDate endKnownFrom = atlas.claims().endKnownFrom(claim);
        boolean ended = endKnownFrom != null && known.admits(endKnownFrom);
        json.field("kind", "claim")
                .field("status", claim.status())
                .field("holder", claim.holder())
                .field("challenger", claim.challengers().isEmpty() ? null : String.join("; ", claim.challengers()))
                .field("scope", claim.scope())
                .field("native_status", claim.nativeStatus())
                .field("scheme", claim.scheme())
                .field("basis", claim.basis())
                .field("assessor", claim.assessor())
                .field("valid_from", claim.when().from())
                .field("valid_to", atlas.claims().spanAsKnown(claim, known).lastDay())
                .field("end_known_from", ended ? endKnownFrom : null)
                .field("date_precision", claim.precision())
                .field("last_confirmed", claim.lastConfirmed(atlas.claims().spanAsKnown(claim, known), known))
                .field("ended_by", ended ? claim.endedBy() : null)
                .field("confidence", claim.confidence());
    }

    private static void change(JsonText json, ControlChange change) {
        json.field("kind", "change")
                .field("status", "lost")
                .field("party", change.party())
                .field("day", change.day())
                .field("date_precision", change.precision())
                .field("scope", change.scope())
                .field("assessor", change.assessor());
    }

    private static String source(Context ctx, Params params, Atlas atlas) {
        Known known = params.known();
        Source source = atlas.source(ctx.pathParam("id")).orElseThrow(() -> missing("source", known));
        Citations citations = Citations.of(atlas, source.id(), known);
        if (!known.isUnlimited() && citations.isEmpty()) {
            throw missing("source", known);
        }
        return JsonText.write(json -> {
            json.object();
            SourceJson.members(json, source);
            json.strings("incidents", citations.incidents());
            json.strings("control", citations.control());
            json.strings("estimates", citations.estimates());
            json.end();
        });
    }

    private static void evidence(JsonText json, Iterable<Evidence> statements, Known known, Atlas atlas) {
        json.array("evidence");
        for (Evidence statement : statements) {
            if (known.admits(statement.knownFrom())) {
                SourceJson.evidence(json, statement, atlas);
            }
        }
        json.end();
    }

    private static void provenance(JsonText json, Provenance provenance, Known known, Atlas atlas) {
        boolean out = known.admits(provenance.knownFrom());
        SourceJson.source(
                json, "source", out ? atlas.source(provenance.source()).orElse(null) : null);
        json.object("provenance")
                .field("data_set", provenance.dataSet())
                .field("recorded", provenance.recorded())
                .field("licence", provenance.rights().licence())
                .field("exportable", provenance.rights().exportable())
                .field("citation", provenance.rights().citation());
        json.end();
    }

    private static RequestProblem missing(String what, Known known) {
        return RequestProblem.notFound(
                "id",
                known.isUnlimited()
                        ? "There is no " + what + " with this id."
                        : "No " + what + " with this id was reported by " + known.asOf() + ".");
    }
}
