package org.incidentatlas.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.ProposalDecision;

/**
 * Which incidents are one event, as people decided. Every incident stays a record of its own; of one event the first that is
 * there stands for all of them. Immutable.
 *
 * <p>Linking goes on: when A is one event with B, and B with C, all three are. First comes what the last decision names as
 * shown, then what earlier ones named, then the others by id.
 */
public final class LinkedEvents {

    private static final LinkedEvents NONE = new LinkedEvents(List.of());

    private final List<List<String>> events;
    private final Map<String, List<String>> byIncident = new HashMap<>();

    private LinkedEvents(List<List<String>> events) {
        this.events = events;
        events.forEach(event -> event.forEach(incident -> byIncident.put(incident, event)));
    }

    public static LinkedEvents none() {
        return NONE;
    }

    /** The events that these decisions make. */
    public static LinkedEvents of(List<ProposalDecision> decisions) {
        List<ProposalDecision.Same> links = decisions.stream()
                .filter(ProposalDecision.Same.class::isInstance)
                .map(ProposalDecision.Same.class::cast)
                .sorted(Comparator.comparing(ProposalDecision.Same::decided)
                        .reversed()
                        .thenComparing(ProposalDecision.Same::id))
                .toList();
        if (links.isEmpty()) {
            return NONE;
        }
        Map<String, Set<String>> groups = groups(links);
        Map<Set<String>, List<String>> ordered = new HashMap<>();
        for (ProposalDecision.Same link : links) {
            ordered.computeIfAbsent(groups.getOrDefault(link.one(), Set.of()), group -> new ArrayList<>())
                    .add(link.shown());
        }
        List<List<String>> events = new ArrayList<>();
        ordered.forEach((group, shown) -> {
            Set<String> order = new LinkedHashSet<>(shown);
            order.retainAll(group);
            order.addAll(group);
            events.add(List.copyOf(order));
        });
        return sorted(events);
    }

    /** Each incident with all that are one event with it; groups are joined smaller into larger. */
    private static Map<String, Set<String>> groups(List<ProposalDecision.Same> links) {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (ProposalDecision.Same link : links) {
            Set<String> one = groups.computeIfAbsent(link.one(), id -> new TreeSet<>(Set.of(id)));
            Set<String> other = groups.computeIfAbsent(link.other(), id -> new TreeSet<>(Set.of(id)));
            Set<String> smaller = one.size() < other.size() ? one : other;
            Set<String> larger = smaller.equals(one) ? other : one;
            if (!one.equals(other)) {
                larger.addAll(smaller);
                smaller.forEach(id -> groups.put(id, larger));
            }
        }
        return groups;
    }

    private static LinkedEvents sorted(List<List<String>> events) {
        return new LinkedEvents(events.stream()
                .sorted(Comparator.comparing(event -> event.get(0)))
                .toList());
    }

    /** The ids of all incidents of the event, the one that is shown before others first; empty for an incident by itself. */
    public List<String> of(String incident) {
        return byIncident.getOrDefault(incident, List.of());
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Every event, by the id of its first incident. */
    public List<List<String>> all() {
        return events;
    }

    /** The incident of the event that stands for it among those that count, or empty when none does. */
    static Optional<String> shown(List<String> event, Predicate<String> counts) {
        return event.stream().filter(counts).findFirst();
    }

    /**
     * The same for a reader who sees of each incident what is given, under the id it has there. Incidents of one event are
     * linked only as far as they are shown alike: a place that was made coarser would be told by a link to an exact one.
     *
     * @param seen what the reader sees of an incident, empty when it is nothing
     */
    LinkedEvents seenAs(Function<String, Optional<Incident>> seen) {
        List<List<String>> shown = new ArrayList<>();
        for (List<String> event : events) {
            Map<String, List<String>> alike = event.stream()
                    .flatMap(id -> seen.apply(id).stream())
                    .collect(Collectors.groupingBy(
                            LinkedEvents::extent, TreeMap::new, Collectors.mapping(Incident::id, Collectors.toList())));
            alike.values().stream().filter(part -> part.size() > 1).forEach(shown::add);
        }
        return shown.isEmpty() ? NONE : sorted(shown);
    }

    /** How far, and where, the reader sees it. */
    private static String extent(Incident incident) {
        return incident.visibility().isCoarsened() ? incident.visibility() + " " + incident.where() : "";
    }
}
