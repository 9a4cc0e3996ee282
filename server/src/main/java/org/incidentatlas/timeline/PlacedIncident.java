package org.incidentatlas.timeline;

import java.time.LocalDate;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Standing;

/**
 * An incident as one question sees it.
 *
 * @param incident the record
 * @param placement where it goes on the map
 * @param knownFrom the day from which it exists as reported
 * @param standing its figures and attribution as reported by the day asked about
 */
public record PlacedIncident(Incident incident, Placement placement, LocalDate knownFrom, Standing standing) {}
