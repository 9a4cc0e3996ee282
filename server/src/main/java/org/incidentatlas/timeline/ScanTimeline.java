package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.UnitCarrier;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.time.Known;
import org.jspecify.annotations.Nullable;

/**
 * Answers by looking at every record. Linear in the size of the record and without an index of any kind, so that it stays
 * obviously right: the reference for whatever answers faster.
 */
public final class ScanTimeline implements Timeline {

    private final Atlas atlas;
    private final Placements placements;
    private final IncidentScan incidents;
    private final ControlScan control;

    ScanTimeline(Atlas atlas) {
        this.atlas = atlas;
        UnitCarrier carrier = atlas.shelf().carrierTo(atlas.boundaries());
        this.placements = new Placements(atlas.boundaries(), carrier, atlas.gazetteer());
        this.incidents =
                new IncidentScan(atlas.contents().incidents(), atlas.contents().links(), atlas.actors(), placements);
        this.control = new ControlScan(atlas.claims(), atlas.boundaries(), carrier, atlas.gazetteer());
    }

    @Override
    public IncidentSelection incidents(IncidentFilter filter, Known known) {
        return incidents.select(filter, known);
    }

    @Override
    public List<StandIn> standIns(IncidentFilter filter, Known known) {
        return incidents.standIns(filter, known);
    }

    @Override
    public List<UnitAnswer> control(AdminLevel level, LocalDate day, Known known, @Nullable String assessor) {
        return control.units(level, new ControlScan.Asked(day, known, assessor));
    }

    @Override
    public List<PlaceAnswer> controlOfPlaces(LocalDate day, Known known, @Nullable String assessor) {
        return control.places(new ControlScan.Asked(day, known, assessor));
    }

    @Override
    public List<ClaimInForce> controlOfRegions(LocalDate day, Known known, @Nullable String assessor) {
        return control.regions(new ControlScan.Asked(day, known, assessor));
    }

    @Override
    public List<ClaimStanding> claimStandings(Known known) {
        return control.standings(known);
    }

    @Override
    public List<ControlEvent> controlEvents(Known known) {
        return control.events(known);
    }

    @Override
    public Histogram histogram(IncidentFilter filter, Known known, Bucket bucket, Grouping by) {
        return Counting.histogram(incidents.select(filter, known).incidents(), filter, atlas.coverage(), bucket, by);
    }

    @Override
    public Counts counts(IncidentFilter filter, Known known, Grouping by, AdminLevel level) {
        return Counting.counts(incidents.select(filter, known).incidents(), by, level);
    }

    @Override
    public CrossTable table(IncidentFilter filter, Known known, Axis down, Axis across) {
        CrossCounts counts = new CrossCounts(down, across, null);
        incidents.select(filter, known).incidents().forEach(counts::add);
        return counts.table();
    }

    @Override
    public List<Estimate> estimates(@Nullable String subject, Known known) {
        return atlas.estimates().stream()
                .filter(estimate -> subject == null || estimate.subject().equalsIgnoreCase(subject))
                .filter(estimate -> known.admits(estimate.knownFrom()))
                .toList();
    }

    @Override
    public Placement place(Location location) {
        return placements.of(location);
    }

    @Override
    public UnitHistory history(AdminUnit unit, Known known) {
        return history(
                unit,
                known,
                incidents.select(IncidentFilter.within(unit), known).incidents());
    }

    /** @param inUnit the incidents of the unit as reported by then */
    UnitHistory history(AdminUnit unit, Known known, List<PlacedIncident> inUnit) {
        return new UnitHistory(
                unit,
                atlas.boundaries().path(unit.pcode()).stream()
                        .map(step -> step.names().english())
                        .toList(),
                control.claimsOn(unit, known),
                control.changesIn(unit, known, placements),
                control.claimsOnPlacesIn(unit, known, placements),
                inUnit);
    }

    IncidentScan incidents() {
        return incidents;
    }
}
