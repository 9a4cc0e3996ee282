package org.incidentatlas.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.time.Known;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * The days a claim speaks of, as reported over a run of days: the claim drawn as a rectangle in valid × known days. A
 * claim whose end came out later than itself is two of them, first open, then closed.
 *
 * @param claim the claim
 * @param valid the days it reads as holding
 * @param knownFrom the first day on which it reads so
 * @param knownTo the last day on which it reads so, or null when it still does
 */
public record KnownRectangle(
        ControlClaim claim,
        Span valid,
        LocalDate knownFrom,
        @Nullable LocalDate knownTo) {

    /** The claim's rectangles that begin by then; what came out later is neither there nor hinted at. */
    public static List<KnownRectangle> of(ControlClaim claim, ClaimBook book, Known known) {
        List<KnownRectangle> rectangles = new ArrayList<>();
        LocalDate from = claim.knownFrom();
        if (!known.admits(from)) {
            return rectangles;
        }
        LocalDate endKnown = book.endKnownFrom(claim);
        boolean ended = endKnown != null && known.admits(endKnown);
        if (endKnown == null || endKnown.isAfter(from)) {
            LocalDate last = ended && endKnown != null ? endKnown.minusDays(1) : null;
            rectangles.add(new KnownRectangle(claim, Span.since(claim.when().from()), from, last));
        }
        if (ended && endKnown != null) {
            LocalDate closedFrom = endKnown.isAfter(from) ? endKnown : from;
            rectangles.add(new KnownRectangle(claim, claim.when(), closedFrom, null));
        }
        return rectangles;
    }
}
