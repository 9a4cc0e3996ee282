package org.incidentatlas.timeline;

import java.time.LocalDate;
import org.incidentatlas.time.Known;

/**
 * A day, as reported by sources in the record up to a day.
 *
 * @param day the day looked at
 * @param known what had been published
 */
public record Moment(LocalDate day, Known known) {}
