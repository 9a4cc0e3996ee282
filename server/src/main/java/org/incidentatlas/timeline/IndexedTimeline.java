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
 * Answers questions about incidents from {@linkplain IncidentIndex columns}; of control and estimates there are few, and they are looked through as
 * {@link ScanTimeline} does, which stays the reference for every answer.
 */
public final class IndexedTimeline implements Timeline {

    private final Atlas atlas;
    private final ScanTimeline scan;
    private final IncidentIndex incidents;

    IndexedTimeline(Atlas atlas) {
        this.atlas = atlas;
        this.scan = new ScanTimeline(atlas);
        IncidentScan all = scan.incidents();
        this.incidents = new IncidentIndex(
                all, new IncidentColumns(all.all(), atlas.contents().links(), atlas.actors()));
    }

    /** The same record answered by looking at every incident, to compare with. */
    public Timeline reference() {
        return scan;
    }

    /** Bytes that the columns take, records and texts apart. */
    public long bytes() {
        return incidents.rows().bytes();
    }

    @Override
    public IncidentSelection incidents(IncidentFilter filter, Known known) {
        return incidents.select(filter, known);
    }

    @Override
    public List<StandIn> standIns(IncidentFilter filter, Known known) {
        return scan.standIns(filter, known);
    }

    @Override
    public Histogram histogram(IncidentFilter filter, Known known, Bucket bucket, Grouping by) {
        Atlas.Coverage covered = atlas.coverage();
        if (covered.first() == null || covered.last() == null) {
            return scan.histogram(filter, known, bucket, by);
        }
        Bars bars = new Bars(
                bucket, Counting.later(filter.from(), covered.first()), Counting.earlier(filter.to(), covered.last()));
        IncidentCounts counts = new IncidentCounts(incidents.rows(), by, AdminLevel.ADM2, bars);
        incidents.find(filter, known, counts);
        return counts.histogram(bars);
    }

    @Override
    public Counts counts(IncidentFilter filter, Known known, Grouping by, AdminLevel level) {
        IncidentCounts counts = new IncidentCounts(incidents.rows(), by, level, null);
        incidents.find(filter, known, counts);
        return counts.counts();
    }

    @Override
    public CrossTable table(IncidentFilter filter, Known known, Axis down, Axis across) {
        CrossCounts counts = new CrossCounts(down, across, incidents.rows());
        incidents.find(filter, known, counts);
        return counts.table();
    }

    @Override
    public List<UnitAnswer> control(AdminLevel level, LocalDate day, Known known, @Nullable String assessor) {
        return scan.control(level, day, known, assessor);
    }

    @Override
    public List<PlaceAnswer> controlOfPlaces(LocalDate day, Known known, @Nullable String assessor) {
        return scan.controlOfPlaces(day, known, assessor);
    }

    @Override
    public List<ClaimInForce> controlOfRegions(LocalDate day, Known known, @Nullable String assessor) {
        return scan.controlOfRegions(day, known, assessor);
    }

    @Override
    public List<ClaimStanding> claimStandings(Known known) {
        return scan.claimStandings(known);
    }

    @Override
    public List<ControlEvent> controlEvents(Known known) {
        return scan.controlEvents(known);
    }

    @Override
    public List<Estimate> estimates(@Nullable String subject, Known known) {
        return scan.estimates(subject, known);
    }

    @Override
    public Placement place(Location location) {
        return scan.place(location);
    }

    @Override
    public UnitHistory history(AdminUnit unit, Known known) {
        return scan.history(
                unit,
                known,
                incidents.select(IncidentFilter.within(unit), known).incidents());
    }
}
