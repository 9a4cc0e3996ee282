package org.incidentatlas.proposals;

import java.util.Set;
import java.util.stream.Collectors;

/** Words that both use of the place, the target and what happened. */
final class WordAspect implements Aspect {

    private static final int MOST_NAMED = 6;
    private static final int ENOUGH = 8;

    @Override
    public Clue compare(EventProfile one, EventProfile other) {
        int fewer = Math.min(one.words().size(), other.words().size());
        if (fewer < 2) {
            return Clue.nothing();
        }
        Set<String> shared = TellingWords.shared(one.words(), other.words());
        double share = shared.size() / (double) Math.min(fewer, 14);
        if (shared.size() < 2) {
            return new Clue(fewer >= ENOUGH && shared.isEmpty() ? -0.6 : 0, "");
        }
        String named = shared.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        double points = Math.min(2.2, 3.2 * share);
        return new Clue(points, "They share " + shared.size() + " telling words: " + named + ".");
    }
}
