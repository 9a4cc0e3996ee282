package org.incidentatlas.timeline;

import java.util.List;
import java.util.Map;
import org.incidentatlas.sources.AttributionKind;

/**
 * The incidents a filter lets pass, and those it leaves out though they name the party asked for.
 *
 * @param incidents by first day, then id by code point
 * @param leftOut how many more name the party only as suspected, blamed or disputed, by attribution; empty when no party
 *     was asked for
 */
public record IncidentSelection(List<PlacedIncident> incidents, Map<AttributionKind, Integer> leftOut) {

    public IncidentSelection {
        incidents = List.copyOf(incidents);
        leftOut = Map.copyOf(leftOut);
    }
}
