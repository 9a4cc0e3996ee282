package org.incidentatlas.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the record when a claim is written, corrected or taken back, so that claims of one assessor on {@linkplain
 * Subject the same} never hold on the same day.
 *
 * <ul>
 *   <li>A claim without an end lasts until the next one that begins after it, which is its end.
 *   <li>One that held when it begins ends there, reported by it; where it has an end, the other goes on behind it.
 *   <li>Days that a correction or retraction gives up go back to the claims it had displaced, as far as no other took them.
 * </ul>
 *
 * <p>So no day is covered twice, and none that was covered is lost but to the claim itself. A part that goes on keeps the
 * day it was last confirmed, even one before its start: nobody has confirmed it anew. For one use.
 */
public final class Succession {

    private final Map<String, ControlClaim> before = new TreeMap<>();
    private final Map<String, ControlClaim> after = new TreeMap<>();
    private final Predicate<String> taken;

    /**
     * @param standing all claims
     * @param taken whether a record has, or ever had, the id
     */
    public Succession(List<ControlClaim> standing, Predicate<String> taken) {
        standing.forEach(claim -> before.put(claim.id(), claim));
        after.putAll(before);
        this.taken = taken;
    }

    /**
     * Writes a claim, or another state of one that stands.
     *
     * @param displaced states of other claims before an earlier state of this one changed them; of those only that nobody
     *     has changed since
     * @return the claim as it will stand: with an end, where it had none and another follows
     */
    public ControlClaim write(ControlClaim claim, List<ControlClaim> displaced) {
        takeBack(claim.id(), displaced);
        before.remove(claim.id());
        ControlClaim ended = untilNext(claim);
        for (ControlClaim other : List.copyOf(after.values())) {
            if (exclude(ended, other) && other.when().meets(ended.when())) {
                giveWay(other, ended);
            }
        }
        return ended;
    }

    /** Takes a claim back; its days go to those that it displaced. */
    public void retract(String id, List<ControlClaim> displaced) {
        takeBack(id, displaced);
        before.remove(id);
    }

    /** What is done to other records, in the order of their ids. */
    public List<Effect> effects() {
        Map<String, Effect> effects = new TreeMap<>();
        after.forEach((id, claim) -> {
            ControlClaim was = before.get(id);
            if (was == null) {
                effects.put(id, new Effect.Begun(claim));
            } else if (!was.equals(claim)) {
                effects.put(id, new Effect.Changed(was, claim));
            }
        });
        before.forEach((id, claim) -> {
            if (!after.containsKey(id)) {
                effects.put(id, new Effect.Withdrawn(claim));
            }
        });
        return List.copyOf(effects.values());
    }

    private ControlClaim untilNext(ControlClaim claim) {
        Optional<ControlClaim> next = claim.when().to() != null
                ? Optional.empty()
                : after.values().stream()
                        .filter(other -> exclude(claim, other))
                        .filter(other ->
                                other.when().from().isAfter(claim.when().from()))
                        .min(Comparator.comparing(
                                        (ControlClaim other) -> other.when().from())
                                .thenComparing(ControlClaim::id));
        return next.map(other -> claim.as(
                        claim.id(),
                        new Span(claim.when().from(), other.when().from()),
                        other.id(),
                        claim.lastConfirmed()))
                .orElse(claim);
    }

    private void giveWay(ControlClaim other, ControlClaim claim) {
        Span days = other.when();
        after.remove(other.id());
        boolean first = days.from().isBefore(claim.when().from());
        if (first) {
            Span earlier = new Span(days.from(), claim.when().from());
            put(other.as(other.id(), earlier, claim.id(), other.lastConfirmed()));
        }
        LocalDate end = claim.when().to();
        boolean goesOn = end != null && (days.to() == null || days.to().isAfter(end));
        if (end != null && goesOn) {
            String id = first ? free(other.id()) : other.id();
            put(other.as(id, new Span(end, days.to()), other.endedBy(), other.lastConfirmed()));
        }
        if (!first && !goesOn) {
            after.replaceAll((id, each) -> other.id().equals(each.endedBy()) ? each.endedBy(claim.id()) : each);
        }
    }

    private void takeBack(String id, List<ControlClaim> displaced) {
        ControlClaim old = after.remove(id);
        if (old == null) {
            return;
        }
        List<ControlClaim> others =
                displaced.stream().filter(state -> !state.id().equals(id)).toList();
        others.stream().filter(state -> exclude(old, state)).forEach(state -> giveBack(old, state));
        others.forEach(state -> nameEnd(id, state));
    }

    /** Whoever named a withdrawn claim as its end, and for a while this one in its place, names that one again. */
    private void nameEnd(String id, ControlClaim displaced) {
        ControlClaim now = after.get(displaced.id());
        if (now != null
                && id.equals(now.endedBy())
                && Objects.equals(now.when().to(), displaced.when().to())) {
            put(now.endedBy(displaced.endedBy()));
        }
    }

    /** Unless somebody has given the displaced claim other ends since. */
    private void giveBack(ControlClaim old, ControlClaim displaced) {
        ControlClaim now = after.get(displaced.id());
        boolean still = now == null
                || old.id().equals(now.endedBy())
                || now.when().from().equals(old.when().to());
        Optional<Span> common = still ? DaysBetween.common(old.when(), displaced.when()) : Optional.empty();
        ControlClaim words = now == null ? displaced : now;
        common.map(days -> free(days, words)).orElse(List.of()).forEach(days -> join(days, words, displaced));
    }

    /** Those of the days on which nothing else holds that the claim excludes. */
    private List<Span> free(Span days, ControlClaim words) {
        List<Span> others = after.values().stream()
                .filter(other -> exclude(words, other))
                .map(ControlClaim::when)
                .toList();
        return DaysBetween.without(days, others);
    }

    /** The days become part of what is left of the displaced claim beside them, else a record of their own. */
    private void join(Span days, ControlClaim words, ControlClaim displaced) {
        ControlClaim earlier = beside(
                words, displaced.id(), other -> days.from().equals(other.when().to()));
        ControlClaim later =
                beside(words, displaced.id(), other -> other.when().from().equals(days.to()));
        ControlClaim joined = words.as(
                name(earlier, later, displaced.id()),
                new Span(
                        earlier == null ? days.from() : earlier.when().from(),
                        later == null ? days.to() : later.when().to()),
                later == null ? end(days, displaced) : later.endedBy(),
                latest(displaced, earlier, later));
        remove(earlier);
        remove(later);
        put(joined);
    }

    private String name(@Nullable ControlClaim earlier, @Nullable ControlClaim later, String id) {
        if (earlier != null) {
            return earlier.id();
        }
        if (later != null) {
            return later.id();
        }
        return after.containsKey(id) ? free(id) : id;
    }

    private @Nullable String end(Span days, ControlClaim displaced) {
        if (days.to() == null || days.to().equals(displaced.when().to())) {
            return displaced.endedBy();
        }
        return after.values().stream()
                .filter(other ->
                        exclude(displaced, other) && other.when().from().equals(days.to()))
                .map(ControlClaim::id)
                .findFirst()
                .orElse(null);
    }

    private static LocalDate latest(ControlClaim claim, @Nullable ControlClaim earlier, @Nullable ControlClaim later) {
        List<ControlClaim> all = new ArrayList<>(List.of(claim));
        if (earlier != null) {
            all.add(earlier);
        }
        if (later != null) {
            all.add(later);
        }
        return all.stream()
                .map(ControlClaim::lastConfirmed)
                .max(Comparator.naturalOrder())
                .orElse(claim.lastConfirmed());
    }

    private @Nullable ControlClaim beside(ControlClaim words, String id, Predicate<ControlClaim> isBeside) {
        return after.values().stream()
                .filter(other -> other.id().equals(id) || other.id().startsWith(id + "."))
                .filter(isBeside)
                .filter(other -> saysTheSame(words, other))
                .findFirst()
                .orElse(null);
    }

    private static boolean saysTheSame(ControlClaim one, ControlClaim other) {
        return one.as(other.id(), other.when(), other.endedBy(), other.lastConfirmed())
                .equals(other);
    }

    private static boolean exclude(ControlClaim one, ControlClaim other) {
        Optional<Subject> subject = Subject.of(one);
        return subject.isPresent()
                && Subject.of(other).map(subject.get()::excludes).orElse(false);
    }

    /** An id for days of a claim that are a record of their own, the one they had before where there was one. */
    private String free(String id) {
        for (int number = 2; ; number++) {
            String next = id + "." + number;
            boolean wasThere = before.containsKey(next);
            if (!after.containsKey(next) && (wasThere || !taken.test(next))) {
                return next;
            }
        }
    }

    private void put(ControlClaim claim) {
        after.put(claim.id(), claim);
    }

    private void remove(@Nullable ControlClaim claim) {
        if (claim != null) {
            after.remove(claim.id());
        }
    }
}
