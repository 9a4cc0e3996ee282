package org.incidentatlas.http;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incidentatlas.actors.Usage;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.IncidentFilter;

/** Turns the common parameters into a filter, refusing names the atlas does not know. */
final class LayerParams {

    /** Whether every record of one event is meant, or the one that stands for it. */
    static final String LINKED = "linked";

    /** Parameters every answer about incidents takes. */
    static final Set<String> INCIDENTS = Set.of(
            "version",
            "min_version",
            "known",
            "actor",
            "actor_with",
            "actor_data_set",
            "suspected",
            "type",
            "attribution",
            "within",
            "from",
            "to",
            "bbox",
            "min_killed",
            LINKED,
            BoundaryParam.NAME);

    private LayerParams() {}

    static Set<String> incidentsAnd(String... more) {
        Set<String> names = new HashSet<>(INCIDENTS);
        names.addAll(List.of(more));
        return names;
    }

    static IncidentFilter filter(Params params, Atlas atlas) {
        var from = params.day("from").orElse(null);
        var to = params.day("to").orElse(null);
        Params.inOrder(from, to);
        boolean every = params.word(LINKED, "once", List.of("once", "all")).equals("all");
        return new IncidentFilter(
                from,
                to,
                params.bbox().orElse(null),
                new ActorParams(params, atlas.actors()).actors(new Usage(from, to, null)),
                params.word("suspected", "no", List.of("yes", "no")).equals("yes"),
                types(params, atlas),
                attributions(params),
                within(params, atlas).orElse(null),
                params.number("min_killed", 0, 1_000_000).orElse(null),
                every);
    }

    private static Set<String> types(Params params, Atlas atlas) {
        List<String> asked = params.texts("type");
        if (asked.isEmpty()) {
            return Set.of();
        }
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Incident incident : atlas.contents().incidents()) {
            known.add(incident.eventType());
            known.add(incident.subEventType());
        }
        Set<String> types = new HashSet<>();
        for (String type : asked) {
            if (!known.contains(type)) {
                throw RequestProblem.invalid(
                        "type",
                        "No incident is of type '" + type + "'. In this record: " + String.join("; ", known) + ".");
            }
            types.add(type.toLowerCase(Locale.ROOT));
        }
        return types;
    }

    private static Set<AttributionKind> attributions(Params params) {
        Set<AttributionKind> kinds = EnumSet.noneOf(AttributionKind.class);
        for (String word : params.texts("attribution")) {
            kinds.add(AttributionKind.parse(word.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> RequestProblem.invalid(
                            "attribution", "'" + word + "' is none of " + List.of(AttributionKind.values()) + ".")));
        }
        return kinds;
    }

    static Optional<AdminUnit> within(Params params, Atlas atlas) {
        return params.text("within").map(pcode -> unit("within", pcode, atlas));
    }

    static AdminUnit unit(String parameter, String pcode, Atlas atlas) {
        return atlas.boundaries()
                .unit(pcode.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> RequestProblem.invalid(
                        parameter,
                        "No unit has the P-code '" + pcode + "' in boundary set "
                                + atlas.boundaries().set().id() + "."));
    }
}
