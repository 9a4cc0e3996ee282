package org.incidentatlas.proposals;

import java.util.Set;

/** Parties, by the table of names, and through it by whom they belong to. Those who were struck do not count. */
final class PartyAspect implements Aspect {

    @Override
    public Clue compare(EventProfile one, EventProfile other) {
        if (one.parties().isEmpty() || other.parties().isEmpty()) {
            return new Clue(0, "");
        }
        Set<String> shared = TellingWords.shared(one.parties(), other.parties());
        if (!shared.isEmpty()) {
            return new Clue(1.2, "Both name the same party: " + String.join(", ", shared) + ".");
        }
        Set<String> related = TellingWords.shared(one.wider(), other.parties());
        related.addAll(TellingWords.shared(other.wider(), one.parties()));
        if (!related.isEmpty()) {
            return new Clue(
                    0.8, "One names a party that belongs to what the other names: " + String.join(", ", related) + ".");
        }
        return new Clue(
                -1.8,
                "They name different parties: " + String.join(", ", one.parties()) + " and "
                        + String.join(", ", other.parties()) + ".");
    }
}
