package org.incidentatlas.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.PartialDate;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/** Claims for tests: of the Taliban, on Achin, reported, since the start of 2018; change what matters. */
public final class ClaimBuilder {

    private final String id;
    private Location where = new Location.InUnit("Achin", "AF0615", PlacePrecision.DISTRICT, "test", null);
    private Scope scope = Scope.UNSPECIFIED;
    private @Nullable String holder = "Taliban";
    private ControlStatus status = ControlStatus.CONTROL;
    private Basis basis = Basis.REPORTED;
    private String assessor = "Reuters";
    private LocalDate from = LocalDate.of(2018, 1, 1);
    private @Nullable LocalDate to;
    private @Nullable PartialDate published = PartialDate.parse("2018-06-01").orElseThrow();
    private @Nullable String endedBy;
    private DatePrecision precision = DatePrecision.DAY;

    public ClaimBuilder(String id) {
        this.id = id;
    }

    public ClaimBuilder on(Location location) {
        where = location;
        return this;
    }

    public ClaimBuilder on(String pcode, PlacePrecision precision) {
        return on(new Location.InUnit(pcode, pcode, precision, "test", null));
    }

    public ClaimBuilder scope(Scope ofGround) {
        scope = ofGround;
        return this;
    }

    public ClaimBuilder by(@Nullable String party) {
        holder = party;
        return this;
    }

    public ClaimBuilder status(ControlStatus said) {
        status = said;
        return this;
    }

    public ClaimBuilder basis(Basis restsOn) {
        basis = restsOn;
        return this;
    }

    public ClaimBuilder assessor(String name) {
        assessor = name;
        return this;
    }

    public ClaimBuilder from(String day) {
        from = LocalDate.parse(day);
        return this;
    }

    public ClaimBuilder to(String lastDay) {
        to = LocalDate.parse(lastDay);
        return this;
    }

    public ClaimBuilder published(@Nullable String date) {
        published = date == null ? null : PartialDate.parse(date).orElseThrow();
        return this;
    }

    public ClaimBuilder endedBy(String statement) {
        endedBy = statement;
        return this;
    }

    public ClaimBuilder precision(DatePrecision known) {
        precision = known;
        return this;
    }

    public ControlClaim build() {
        Span when = to == null ? Span.since(from) : Span.ofDays(from, to);
        return new ControlClaim(
                id,
                where,
                scope,
                holder,
                List.of(),
                status,
                null,
                null,
                basis,
                assessor,
                when,
                precision,
                null,
                ControlClaim.lastConfirmed(when, published == null ? null : published.lastDay()),
                endedBy,
                "A claim made up for a test.",
                List.of(),
                false,
                provenance(published));
    }

    public ClaimInForce inForce() {
        ControlClaim claim = build();
        return new ClaimInForce(claim, claim.when(), false);
    }

    public ClaimInForce inherited() {
        ControlClaim claim = build();
        return new ClaimInForce(claim, claim.when(), true);
    }

    /** A reported loss on the same ground. */
    public ControlChange lost(String day) {
        return new ControlChange(
                id,
                where,
                scope,
                String.valueOf(holder),
                LocalDate.parse(day),
                DatePrecision.DAY,
                assessor,
                "A loss made up for a test.",
                List.of(),
                false,
                provenance(published));
    }

    private static Provenance provenance(@Nullable PartialDate published) {
        return new Provenance("s-test", published, LocalDate.of(2026, 11, 20), "test", Rights.OWN, Map.of());
    }
}
