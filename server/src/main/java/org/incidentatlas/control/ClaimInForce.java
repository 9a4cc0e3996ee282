package org.incidentatlas.control;

import java.time.LocalDate;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim that holds on the day asked about, as reported by the day asked about.
 *
 * @param claim the claim
 * @param span its days as reported by then: open while its end was not yet reported
 * @param inherited whether it reaches the unit from its province
 */
public record ClaimInForce(ControlClaim claim, Span span, boolean inherited) {

    public @Nullable LocalDate validTo() {
        return span.lastDay();
    }
}
