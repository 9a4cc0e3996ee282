package org.incidentatlas.timeline;

import java.time.LocalDate;

/**
 * An incident that stood for its event for a while.
 *
 * @param placed the incident, as the question sees it
 * @param knownTo the last known day on which it did
 */
public record StandIn(PlacedIncident placed, LocalDate knownTo) {}
