package org.incidentatlas.http;

import java.util.List;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.incidents.AttributionSentence;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.Footing;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Footings;
import org.incidentatlas.timeline.PlacedIncident;
import org.incidentatlas.timeline.Placement;
import org.jspecify.annotations.Nullable;

/** Writes incidents as features: the members of the HTTP contract, in its order. */
final class IncidentJson {

    /** The members of an incident's properties. */
    static final List<String> MEMBERS = List.of(
            "date_from",
            "date_to",
            "date_precision",
            "event_type",
            "sub_event_type",
            "actor",
            "target",
            "attribution",
            "attributed_to",
            "attributed_by",
            "attribution_sentence",
            "killed_low",
            "killed_best",
            "killed_high",
            "injured_best",
            "killed_whom",
            "killed_counted_by",
            "figures_from",
            "counts_fighters",
            "place",
            "place_precision",
            "point_basis",
            "uncertainty_m",
            "pcode",
            "district",
            "province",
            "country",
            "elsewhere",
            "boundary_set",
            "shown_by",
            "known_from",
            "sources",
            "rests_on",
            "linked",
            "summary",
            "in_brief",
            "coarsened",
            "coarsened_to");

    private final Atlas atlas;
    private final AttributionSentence sentences;
    private final Footings footings;
    private final Known known;

    IncidentJson(Atlas atlas, Known known) {
        this.atlas = atlas;
        this.sentences = new AttributionSentence(atlas.actors());
        this.footings = new Footings(atlas, known);
        this.known = known;
    }

    void feature(JsonText json, PlacedIncident placed, boolean extent, Members members) {
        Placement placement = placed.placement();
        json.object().field("type", "Feature").field("id", placed.incident().id());
        if (extent && placement.extent() != null) {
            json.geometry("geometry", placement.extent());
        } else {
            json.point("geometry", placement.point());
        }
        json.object("properties");
        properties(members.of(json), placed);
        json.end().end();
    }

    private void properties(Members.Writer out, PlacedIncident placed) {
        Incident incident = placed.incident();
        out.field("date_from", incident.when().from());
        out.field("date_to", incident.when().lastDay());
        out.field("date_precision", incident.precision());
        out.field("event_type", incident.eventType());
        out.field("sub_event_type", incident.subEventType());
        out.field("actor", incident.actor());
        out.field("target", incident.target());
        attribution(out, incident, placed.standing().attribution());
        casualties(out, placed.standing().casualties(), placed.standing().casualtiesFrom());
        out.field("counts_fighters", incident.countsFighters(placed.standing().casualties()));
        place(out, incident, placed.placement());
        out.field("known_from", placed.knownFrom());
        Footing footing = footings.of(incident);
        out.field("sources", footing.sources().size());
        out.field("rests_on", footing.restsOn());
        out.field("linked", LinkedJson.others(incident.id(), known, atlas));
        out.field("summary", incident.told(placed.standing()));
        out.field("in_brief", incident.inBrief());
        String coarsenedTo = CoarsenedJson.to(incident.visibility(), atlas);
        out.field("coarsened", coarsenedTo != null);
        out.field("coarsened_to", coarsenedTo);
    }

    private void attribution(Members.Writer out, Incident incident, Attribution attribution) {
        out.field("attribution", attribution.kind());
        out.field("attributed_to", attribution.to());
        out.field("attributed_by", attribution.by());
        out.field("attribution_sentence", sentences.of(incident, attribution));
    }

    private static void casualties(Members.Writer out, Casualties casualties, @Nullable String from) {
        out.field("killed_low", casualties.killed().low());
        out.field("killed_best", casualties.killed().best());
        out.field("killed_high", casualties.killed().high());
        out.field("injured_best", casualties.injured());
        out.field("killed_whom", casualties.whom());
        out.field("killed_counted_by", casualties.countedBy());
        out.field("figures_from", from);
    }

    private static void place(Members.Writer out, Incident incident, Placement placement) {
        Location where = incident.where();
        out.field("place", where.text());
        out.field("place_precision", where.precision());
        out.field("point_basis", LocationJson.pointBasis(where, placement));
        out.decimal("uncertainty_m", placement.uncertaintyMetres(), 0);
        out.field("pcode", placement.pcode());
        out.field("district", name(placement.district()));
        out.field("province", name(placement.province()));
        out.field("country", incident.country());
        out.field("elsewhere", placement.elsewhere());
        out.field("boundary_set", where.boundarySet());
        CarriedJson.member(out, placement.carried());
    }

    private static @Nullable String name(@Nullable AdminUnit unit) {
        return unit == null ? null : unit.names().english();
    }
}
