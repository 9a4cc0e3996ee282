package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.geo.Box;
import org.incidentatlas.sources.AttributionKind;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are asked for. Conditions add up; values of one condition are alternatives; an absent condition lets
 * everything pass.
 *
 * @param from first day of the window, or null
 * @param to last day of the window, inclusive, or null
 * @param box incidents without a point are outside of every box
 * @param actors parties reported responsible
 * @param withSuspected whether incidents that a party is only suspected of, blamed for or disputed over count as well
 * @param types ACLED's words for event or sub-event types, lower case
 * @param attributions on what footing a party is named
 * @param within a unit the incident certainly lies in, or null
 * @param minKilled least number killed (best, else low), or null
 * @param everyRecord whether incidents that are one event with another are all meant, not only the one that stands for it
 */
public record IncidentFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Box box,
        List<Actor> actors,
        boolean withSuspected,
        Set<String> types,
        Set<AttributionKind> attributions,
        @Nullable AdminUnit within,
        @Nullable Integer minKilled,
        boolean everyRecord) {

    /** Every event once. */
    public IncidentFilter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Box box,
            List<Actor> actors,
            boolean withSuspected,
            Set<String> types,
            Set<AttributionKind> attributions,
            @Nullable AdminUnit within,
            @Nullable Integer minKilled) {
        this(from, to, box, actors, withSuspected, types, attributions, within, minKilled, false);
    }

    public IncidentFilter {
        actors = List.copyOf(actors);
        types = Set.copyOf(types);
        attributions = Set.copyOf(attributions);
    }

    /** Every record there is, linked or not. */
    public static IncidentFilter everything() {
        return new IncidentFilter(null, null, null, List.of(), false, Set.of(), Set.of(), null, null, true);
    }

    /** The same of every record, whether or not another one stands for its event. */
    public IncidentFilter ofEveryRecord() {
        return new IncidentFilter(from, to, box, actors, withSuspected, types, attributions, within, minKilled, true);
    }

    /** The same in another window, both days inclusive. */
    public IncidentFilter between(LocalDate first, LocalDate last) {
        return new IncidentFilter(
                first, last, box, actors, withSuspected, types, attributions, within, minKilled, everyRecord);
    }

    /** Everything that certainly lies in the unit. */
    public static IncidentFilter within(AdminUnit unit) {
        return new IncidentFilter(null, null, null, List.of(), false, Set.of(), Set.of(), unit, null);
    }
}
