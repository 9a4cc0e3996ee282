package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.time.Known;
import org.jspecify.annotations.Nullable;

/**
 * The questions that can be asked of one version of the atlas. Every answer honours both time axes: the days things
 * happened on, and what had been published by the day {@link Known} names.
 *
 * <p>Implementations are immutable and safe for any number of threads; the same question always gets the same answer, in
 * the same order.
 */
public interface Timeline {

    /** Of incidents that are one event the one that stands for it as reported by then, unless the filter means every record. */
    IncidentSelection incidents(IncidentFilter filter, Known known);

    /**
     * Incidents that pass and stood for their event on earlier known days, before the one that is shown now was reported; by
     * first day, then id. None when the filter means every record.
     */
    List<StandIn> standIns(IncidentFilter filter, Known known);

    /**
     * One answer per unit of the level, by P-code; units without a claim are among them.
     *
     * @param assessor only claims of this assessor, or null for all
     */
    List<UnitAnswer> control(AdminLevel level, LocalDate day, Known known, @Nullable String assessor);

    /** One answer per place that some claim holds on, by place id. */
    List<PlaceAnswer> controlOfPlaces(LocalDate day, Known known, @Nullable String assessor);

    /** Claims about regions, unresolved ground, and provinces other than as a whole; by start, then id. */
    List<ClaimInForce> controlOfRegions(LocalDate day, Known known, @Nullable String assessor);

    /** Where the layers show each claim, over all days: by claim, then as reports of its end came out. */
    List<ClaimStanding> claimStandings(Known known);

    /** Days on which the record says hold changed, by day, then id. */
    List<ControlEvent> controlEvents(Known known);

    /** @param by any grouping but {@link Grouping#UNIT} */
    Histogram histogram(IncidentFilter filter, Known known, Bucket bucket, Grouping by);

    /** @param level the level of units when counting by unit */
    Counts counts(IncidentFilter filter, Known known, Grouping by, AdminLevel level);

    /** Incidents counted by two things at once. */
    CrossTable table(IncidentFilter filter, Known known, Axis down, Axis across);

    /**
     * Numbers reported for periods, by subject, then start, then id.
     *
     * @param subject only this subject, any case, or null for all
     */
    List<Estimate> estimates(@Nullable String subject, Known known);

    /** Where a location goes on the boundary set of this atlas. */
    Placement place(Location location);

    UnitHistory history(AdminUnit unit, Known known);
}
