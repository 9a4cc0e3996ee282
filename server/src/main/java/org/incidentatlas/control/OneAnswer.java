package org.incidentatlas.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The rule that picks one answer for a unit or place from the claims that hold there.
 *
 * <ol>
 *   <li>Control, influence and contested come before presence.
 *   <li>The unit's own claims come before those from its province.
 *   <li>Assessed comes before reported, reported before claimed.
 *   <li>Then the later start, the later publication, and the id.
 * </ol>
 *
 * <p>The first gives the answer; the holders of the others stand beside it as challengers. When two claims that are equal
 * on the first three say {@code control} of different parties, nobody is right: it is contested when one assessor says
 * both, and "sources differ" when two do.
 */
public final class OneAnswer {

    private static final Comparator<ClaimInForce> ORDER = Comparator.comparing(OneAnswer::isPresence)
            .thenComparing(ClaimInForce::inherited)
            .thenComparing(inForce -> inForce.claim().basis())
            .thenComparing(inForce -> inForce.claim().when().from(), Comparator.reverseOrder())
            .thenComparing(inForce -> inForce.claim().knownFrom(), Comparator.reverseOrder())
            .thenComparing(inForce -> inForce.claim().id());

    private OneAnswer() {}

    /**
     * Applies the rule.
     *
     * @param claims all claims that hold on one unit or place, in any order
     */
    public static ControlAnswer of(List<ClaimInForce> claims) {
        if (claims.isEmpty()) {
            return ControlAnswer.none();
        }
        List<ClaimInForce> ranked = claims.stream().sorted(ORDER).toList();
        ClaimInForce first = ranked.get(0);
        return new ControlAnswer(
                answer(first, ranked), first, challengers(first, ranked), presence(first, ranked), ranked);
    }

    private static ControlAnswer.Status answer(ClaimInForce first, List<ClaimInForce> ranked) {
        ControlAnswer.Status plain = ControlAnswer.Status.of(first.claim().status());
        if (plain != ControlAnswer.Status.CONTROL) {
            return plain;
        }
        List<ClaimInForce> rivals = ranked.stream()
                .filter(other -> isEqualRank(first, other))
                .filter(other -> other.claim().status() == ControlStatus.CONTROL)
                .filter(other ->
                        !Objects.equals(other.claim().holder(), first.claim().holder()))
                .toList();
        if (rivals.isEmpty()) {
            return plain;
        }
        boolean oneAssessor = rivals.stream()
                .allMatch(other -> other.claim().assessor().equals(first.claim().assessor()));
        return oneAssessor ? ControlAnswer.Status.CONTESTED : ControlAnswer.Status.DIFFER;
    }

    private static boolean isEqualRank(ClaimInForce a, ClaimInForce b) {
        return isPresence(a) == isPresence(b)
                && a.inherited() == b.inherited()
                && a.claim().basis() == b.claim().basis();
    }

    private static boolean isPresence(ClaimInForce inForce) {
        return inForce.claim().status() == ControlStatus.PRESENCE;
    }

    private static List<String> challengers(ClaimInForce first, List<ClaimInForce> ranked) {
        Set<String> names = new LinkedHashSet<>(first.claim().challengers());
        for (ClaimInForce other : ranked) {
            String holder = other.claim().holder();
            if (holder != null && isPresence(other) == isPresence(first)) {
                names.add(holder);
            }
        }
        names.remove(first.claim().holder());
        return new ArrayList<>(names);
    }

    /** Claims of mere presence where another holds the ground: named, but never as if they held any of it. */
    private static List<ClaimInForce> presence(ClaimInForce first, List<ClaimInForce> ranked) {
        if (isPresence(first)) {
            return List.of();
        }
        return ranked.stream().filter(OneAnswer::isPresence).toList();
    }
}
