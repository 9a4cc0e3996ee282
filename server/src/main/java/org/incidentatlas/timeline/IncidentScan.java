package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.actors.Usage;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.sources.Standing;
import org.incidentatlas.time.Known;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/** Goes through all incidents, one by one, for every question. */
final class IncidentScan {

    private final List<PlacedIncident> incidents;
    private final LinkedEvents links;
    private final Map<String, PlacedIncident> linked = new HashMap<>();
    private final Actors actors;

    IncidentScan(List<Incident> incidents, LinkedEvents links, Actors actors, Placements placements) {
        this.links = links;
        this.actors = actors;
        this.incidents = incidents.stream()
                .map(incident -> new PlacedIncident(
                        incident,
                        placements.of(incident.where(), incident.country()),
                        incident.knownFrom(),
                        incident.asKnown(Known.unlimited())))
                .toList();
        for (PlacedIncident placed : this.incidents) {
            if (!links.of(placed.incident().id()).isEmpty()) {
                linked.put(placed.incident().id(), placed);
            }
        }
    }

    /** All incidents in the order of answers, each with all that was ever reported. */
    List<PlacedIncident> all() {
        return incidents;
    }

    IncidentSelection select(IncidentFilter filter, Known known) {
        List<PlacedIncident> passed = new ArrayList<>();
        Map<AttributionKind, Integer> leftOut = new EnumMap<>(AttributionKind.class);
        for (PlacedIncident candidate : incidents) {
            if (!known.admits(candidate.knownFrom()) || (!filter.everyRecord() && !stands(candidate, known))) {
                continue;
            }
            PlacedIncident placed = asKnown(candidate, known);
            if (!passesAllButActor(placed, filter)) {
                continue;
            }
            if (passesActor(placed, filter)) {
                passed.add(placed);
            } else if (isSaidOfAny(placed, filter.actors())) {
                leftOut.merge(placed.standing().attribution().kind(), 1, Integer::sum);
            }
        }
        return new IncidentSelection(List.copyOf(passed), leftOut);
    }

    /** Whether it stands for its event as reported by then: no other that comes before it was out. */
    boolean stands(PlacedIncident candidate, Known known) {
        List<String> event = links.of(candidate.incident().id());
        return event.isEmpty()
                || LinkedEvents.shown(event, id -> isOut(id, known))
                        .filter(candidate.incident().id()::equals)
                        .isPresent();
    }

    private boolean isOut(String id, Known known) {
        PlacedIncident placed = linked.get(id);
        return placed != null && known.admits(placed.knownFrom());
    }

    List<StandIn> standIns(IncidentFilter filter, Known known) {
        List<StandIn> found = new ArrayList<>();
        if (filter.everyRecord()) {
            return found;
        }
        for (PlacedIncident candidate : incidents) {
            LocalDate relieved = linked.isEmpty() ? null : relieved(candidate);
            if (relieved == null || !known.admits(relieved) || !known.admits(candidate.knownFrom())) {
                continue;
            }
            PlacedIncident placed = asKnown(candidate, known);
            if (relieved.isAfter(candidate.knownFrom())
                    && passesAllButActor(placed, filter)
                    && passesActor(placed, filter)) {
                found.add(new StandIn(placed, relieved.minusDays(1)));
            }
        }
        return found;
    }

    /** The day on which the first came out of those that stand for the event before this one; null when there is none. */
    private @Nullable LocalDate relieved(PlacedIncident candidate) {
        return links.of(candidate.incident().id()).stream()
                .takeWhile(id -> !id.equals(candidate.incident().id()))
                .flatMap(id -> Optional.ofNullable(linked.get(id)).stream())
                .map(PlacedIncident::knownFrom)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    static PlacedIncident asKnown(PlacedIncident placed, Known known) {
        if (known.isUnlimited()) {
            return placed;
        }
        Standing standing = placed.incident().asKnown(known);
        return new PlacedIncident(placed.incident(), placed.placement(), placed.knownFrom(), standing);
    }

    static boolean passesAllButActor(PlacedIncident placed, IncidentFilter filter) {
        return meetsWindow(placed.incident().when(), filter.from(), filter.to())
                && isInBox(placed, filter)
                && hasType(placed.incident(), filter)
                && hasAttribution(placed.standing(), filter)
                && (filter.within() == null || placed.placement().isWithin(filter.within()))
                && hasKilled(placed.standing(), filter);
    }

    private static boolean meetsWindow(Span when, @Nullable LocalDate from, @Nullable LocalDate to) {
        boolean beginsInTime = to == null || !when.from().isAfter(to);
        boolean endsInTime = from == null || when.to() == null || when.to().isAfter(from);
        return beginsInTime && endsInTime;
    }

    private static boolean isInBox(PlacedIncident placed, IncidentFilter filter) {
        return filter.box() == null
                || (placed.placement().point() != null
                        && filter.box().contains(placed.placement().point()));
    }

    private static boolean hasType(Incident incident, IncidentFilter filter) {
        return filter.types().isEmpty()
                || filter.types().contains(incident.eventType().toLowerCase(Locale.ROOT))
                || filter.types().contains(incident.subEventType().toLowerCase(Locale.ROOT));
    }

    private static boolean hasAttribution(Standing standing, IncidentFilter filter) {
        return filter.attributions().isEmpty()
                || filter.attributions().contains(standing.attribution().kind());
    }

    private static boolean hasKilled(Standing standing, IncidentFilter filter) {
        Figures killed = standing.casualties().killed();
        return filter.minKilled() == null || (!killed.isEmpty() && killed.bestForSum() >= filter.minKilled());
    }

    boolean passesActor(PlacedIncident placed, IncidentFilter filter) {
        if (filter.actors().isEmpty()) {
            return true;
        }
        String responsible = placed.incident().actor();
        Usage usage = usage(placed.incident());
        return filter.actors().stream().anyMatch(actor -> actors.names(responsible, actor, usage))
                || (filter.withSuspected() && isSaidOfAny(placed, filter.actors()));
    }

    /** Whether one of the parties is suspected, blamed or in dispute for it. */
    boolean isSaidOfAny(PlacedIncident placed, List<Actor> parties) {
        String to = placed.standing().attribution().to();
        Usage usage = usage(placed.incident());
        return to != null && parties.stream().anyMatch(actor -> actors.names(to, actor, usage));
    }

    /** A name on a record means what it meant then, in the data set that wrote it. */
    private static Usage usage(Incident incident) {
        return Usage.on(incident.when(), incident.provenance().dataSet());
    }
}
