package org.incidentatlas.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.time.Span;

/** Finds claims of one assessor that would hold on the same day as another on the same ground. For one thread. */
public final class ClaimIndex {

    private record Entry(String id, Subject subject, Span when) {}

    private final Map<String, List<Entry>> bySubject = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    /** Puts the claim in, in place of an earlier state of it. */
    public void put(ControlClaim claim) {
        remove(claim.id());
        Subject.of(claim).ifPresent(subject -> {
            keys.put(claim.id(), subject.key());
            bySubject
                    .computeIfAbsent(subject.key(), key -> new ArrayList<>())
                    .add(new Entry(claim.id(), subject, claim.when()));
        });
    }

    public void remove(String id) {
        String key = keys.remove(id);
        if (key != null) {
            bySubject.computeIfPresent(key, (same, entries) -> {
                entries.removeIf(entry -> entry.id().equals(id));
                return entries;
            });
        }
    }

    /** One that is in here and holds on a day of the claim; the claim itself is none. */
    public Optional<Overlap> overlap(ControlClaim claim) {
        return Subject.of(claim)
                .flatMap(subject -> bySubject.getOrDefault(subject.key(), List.of()).stream()
                        .filter(entry -> !entry.id().equals(claim.id()))
                        .filter(entry -> entry.subject().excludes(subject))
                        .flatMap(entry -> DaysBetween.common(entry.when(), claim.when()).stream()
                                .map(days -> new Overlap(entry.id(), claim.id(), days)))
                        .findFirst());
    }

    /**
     * Two claims of one assessor that say two things of one ground on the same days.
     *
     * @param standing id of the one that stands
     * @param claim id of the other
     * @param days the days on which both would hold
     */
    public record Overlap(String standing, String claim, Span days) {

        /** The days in words. */
        public String told() {
            return "from " + days.from() + (days.to() == null ? " on" : " to " + days.lastDay());
        }
    }
}
