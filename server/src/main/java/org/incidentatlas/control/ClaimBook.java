package org.incidentatlas.control;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.time.Known;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * All control statements of a version, and what of them holds on a day as reported by a day. Immutable.
 *
 * <p>The end of a claim is a statement of its own: it is known when the statement that reports it is, and without one from
 * the later of the claim's own publication and the end itself. Until then the claim reads as open.
 */
public final class ClaimBook {

    private final List<ControlClaim> claims;
    private final List<ControlChange> changes;
    private final Map<String, ControlStatement> byId = new HashMap<>();

    /** @param statements in the order in which answers list them */
    public ClaimBook(List<ControlStatement> statements) {
        statements.forEach(statement -> byId.put(statement.id(), statement));
        claims = only(statements, ControlClaim.class);
        changes = only(statements, ControlChange.class);
    }

    public List<ControlClaim> claims() {
        return claims;
    }

    public List<ControlChange> changes() {
        return changes;
    }

    public Optional<ControlStatement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The claim if it holds on the day as reported by then, with its days as reported by then. */
    public Optional<ClaimInForce> inForce(ControlClaim claim, LocalDate day, Known known) {
        if (!known.admits(claim.knownFrom())) {
            return Optional.empty();
        }
        Span span = spanAsKnown(claim, known);
        return span.contains(day)
                ? Optional.of(new ClaimInForce(claim.confirmedAsKnown(known), span, false))
                : Optional.empty();
    }

    /** The claim's days as reported by then. */
    public Span spanAsKnown(ControlClaim claim, Known known) {
        LocalDate endKnown = endKnownFrom(claim);
        return endKnown == null || known.admits(endKnown)
                ? claim.when()
                : Span.since(claim.when().from());
    }

    /** The day from which the end of the claim is known, or null while it has none. */
    public @Nullable LocalDate endKnownFrom(ControlClaim claim) {
        LocalDate end = claim.when().lastDay();
        if (end == null) {
            return null;
        }
        ControlStatement reporter = claim.endedBy() == null ? null : byId.get(claim.endedBy());
        if (reporter != null) {
            return reporter.knownFrom();
        }
        return end.isAfter(claim.knownFrom()) ? end : claim.knownFrom();
    }

    private static <T extends ControlStatement> List<T> only(List<ControlStatement> statements, Class<T> type) {
        return statements.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
