package org.incidentatlas.timeline;

import java.util.List;

/**
 * Incidents and deaths by group. The country of the atlas and the rest of the world are never summed together.
 *
 * @param rows the country's incidents by group, by key
 * @param total the country's incidents together
 * @param elsewhere incidents in other countries together
 * @param placeless incidents that no country is said of
 */
public record Counts(List<Row> rows, Tally total, Tally elsewhere, Tally placeless) {

    public Counts {
        rows = List.copyOf(rows);
    }

    /**
     * One group.
     *
     * @param key the group: a P-code, an actor, a type, an attribution
     * @param name the group's name for people
     * @param tally what was counted
     */
    public record Row(String key, String name, Tally tally) {}
}
