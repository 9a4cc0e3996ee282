package org.incidentatlas.timeline;

import java.util.List;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.control.ControlChange;

/**
 * What the record holds on one unit over all days.
 *
 * @param unit the unit
 * @param path names from the country down to the unit
 * @param claims on the unit itself and, marked inherited, from its province; by start, then id
 * @param changes reported losses in the unit, by day
 * @param placeClaims claims on places in the unit, by start
 * @param incidents in the unit, by first day
 */
public record UnitHistory(
        AdminUnit unit,
        List<String> path,
        List<ClaimInForce> claims,
        List<ControlChange> changes,
        List<ClaimInForce> placeClaims,
        List<PlacedIncident> incidents) {

    public UnitHistory {
        path = List.copyOf(path);
        claims = List.copyOf(claims);
        changes = List.copyOf(changes);
        placeClaims = List.copyOf(placeClaims);
        incidents = List.copyOf(incidents);
    }
}
