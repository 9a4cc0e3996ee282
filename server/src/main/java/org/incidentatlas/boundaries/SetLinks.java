package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All links from the units of one boundary set to those of another. Immutable. */
public final class SetLinks {

    private final String from;
    private final String to;
    private final List<UnitLink> links;
    private final Map<String, List<UnitLink>> byOrigin = new HashMap<>();

    /**
     * @param from the id of the first set
     * @param to the id of the second set
     * @param links in the order in which answers list them
     */
    public SetLinks(String from, String to, List<UnitLink> links) {
        this.from = from;
        this.to = to;
        this.links = List.copyOf(links);
        for (UnitLink link : links) {
            if (link.from() != null) {
                byOrigin.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(link);
            }
        }
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public List<UnitLink> all() {
        return links;
    }

    /** Links of the unit of the first set; empty when it has none. */
    public List<UnitLink> of(String pcode) {
        return Collections.unmodifiableList(byOrigin.getOrDefault(pcode, List.of()));
    }

    /** How many links there are of each kind; kinds that do not occur are left out. */
    public Map<UnitLink.Kind, Integer> counts() {
        Map<UnitLink.Kind, Integer> counts = new EnumMap<>(UnitLink.Kind.class);
        links.forEach(link -> counts.merge(link.kind(), 1, Integer::sum));
        return counts;
    }

    /** The same links seen from the second set, by the code there. */
    public SetLinks inverse() {
        List<UnitLink> inverse =
                new ArrayList<>(links.stream().map(UnitLink::inverse).toList());
        inverse.sort(LinkComputation.ORDER);
        return new SetLinks(to, from, inverse);
    }
}
