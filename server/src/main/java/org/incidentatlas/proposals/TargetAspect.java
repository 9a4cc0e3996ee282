package org.incidentatlas.proposals;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The kind of target, where both name one. */
final class TargetAspect implements Aspect {

    @Override
    public Clue compare(EventProfile one, EventProfile other) {
        if (one.targets().isEmpty() || other.targets().isEmpty()) {
            return Clue.nothing();
        }
        Set<TargetKind> shared = EnumSet.copyOf(one.targets());
        shared.retainAll(other.targets());
        return shared.isEmpty()
                ? new Clue(
                        -2.4,
                        "They name different targets: " + named(one.targets()) + "; " + named(other.targets()) + ".")
                : new Clue(1.3, "Both name a target of the same kind: " + named(shared) + ".");
    }

    private static String named(Set<TargetKind> kinds) {
        return kinds.stream().map(TargetKind::toString).collect(Collectors.joining(", "));
    }
}
