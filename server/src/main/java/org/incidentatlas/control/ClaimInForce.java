package org.incidentatlas.control;

import java.time.LocalDate;
import org.incidentatlas.boundaries.CarriedOver;
import org.incidentatlas.boundaries.UnitLink;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim that holds on the day asked about, as reported by the day asked about.
 *
 * @param claim the claim
 * @param span its days as reported by then: open while its end was not yet reported
 * @param inherited whether it reaches the unit from its province
 * @param carried why the unit is not simply the one the claim names, or null when it is
 */
public record ClaimInForce(
        ControlClaim claim,
        Span span,
        boolean inherited,
        @Nullable CarriedOver carried) {

    public ClaimInForce(ControlClaim claim, Span span, boolean inherited) {
        this(claim, span, inherited, null);
    }

    public @Nullable LocalDate validTo() {
        return span.lastDay();
    }

    /** The last day for which a source held it true, as far as that was reported by then. */
    public LocalDate lastConfirmed() {
        return claim.lastConfirmed(span);
    }

    /** The same reaching a unit in this way. */
    public ClaimInForce reaching(boolean fromProvince, @Nullable CarriedOver over) {
        return new ClaimInForce(claim, span, fromProvince, over);
    }

    /**
     * How much of the unit shown the claim is about. What is said of a unit that is merged into a larger one is said of
     * parts of that; most of a unit that was split need not be most of any part.
     */
    public Scope scope() {
        if (carried == null) {
            return claim.scope();
        }
        if (carried.link() == UnitLink.Kind.MERGED) {
            return Scope.PARTS;
        }
        boolean mostOfSplit = carried.link() == UnitLink.Kind.SPLIT && claim.scope() == Scope.MOST;
        return mostOfSplit ? Scope.UNSPECIFIED : claim.scope();
    }
}
