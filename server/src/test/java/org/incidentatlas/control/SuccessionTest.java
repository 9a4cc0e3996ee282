package org.incidentatlas.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of one assessor and one ground, every day has one answer, and a new claim takes only its own days from others. */
class SuccessionTest {

    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    @Test
    void a_new_claim_ends_the_one_that_held_when_it_begins() {
        Record record = new Record(new ClaimBuilder("old").from("2018-01-01").build());

        record.write(new ClaimBuilder("new").from("2019-01-01").build());

        assertEquals("old 2018-01-01 2018-12-31 by new; new 2019-01-01 null by null", record.told());
    }

    @Test
    void a_claim_with_an_end_divides_one_that_goes_on() {
        Record record = new Record(new ClaimBuilder("old").from("2018-01-01").build());

        record.write(new ClaimBuilder("new")
                .from("2019-01-01")
                .to("2019-03-31")
                .by("ISKP")
                .build());

        assertEquals(
                "old 2018-01-01 2018-12-31 by new; new 2019-01-01 2019-03-31 by null;"
                        + " old.2 2019-04-01 null by null",
                record.told());
        assertEquals(LocalDate.of(2018, 6, 1), record.claims.get("old.2").lastConfirmed(), "nobody confirmed it anew");
    }

    @Test
    void a_claim_without_an_end_lasts_until_the_next_one() {
        Record record = new Record(new ClaimBuilder("later").from("2020-01-01").build());

        record.write(new ClaimBuilder("earlier").from("2018-01-01").build());

        assertEquals("earlier 2018-01-01 2019-12-31 by later; later 2020-01-01 null by null", record.told());
    }

    @Test
    void what_a_claim_covers_wholly_is_withdrawn_and_named_as_an_end_no_longer() {
        Record record = new Record(
                new ClaimBuilder("first")
                        .from("2018-01-01")
                        .to("2018-05-31")
                        .endedBy("second")
                        .build(),
                new ClaimBuilder("second").from("2018-06-01").to("2018-07-31").build());

        record.write(new ClaimBuilder("new").from("2018-06-01").to("2018-12-31").build());
        assertEquals("first 2018-01-01 2018-05-31 by new; new 2018-06-01 2018-12-31 by null", record.told());

        record.retract("new");
        assertEquals("first 2018-01-01 2018-05-31 by second; second 2018-06-01 2018-07-31 by null", record.told());
    }

    @Test
    void a_correction_that_begins_later_gives_the_days_between_back() {
        Record record = new Record(new ClaimBuilder("old").from("2018-01-01").build());
        record.write(new ClaimBuilder("new").from("2019-01-01").build());

        record.write(new ClaimBuilder("new").from("2019-06-01").build());

        assertEquals("old 2018-01-01 2019-05-31 by new; new 2019-06-01 null by null", record.told());
    }

    @Test
    void the_end_that_a_source_told_stays_when_the_claim_after_it_is_taken_back() {
        Record record = new Record(
                new ClaimBuilder("old")
                        .from("2018-01-01")
                        .to("2018-12-31")
                        .endedBy("new")
                        .build(),
                new ClaimBuilder("new").from("2019-01-01").build());

        record.retract("new");

        assertEquals("old 2018-01-01 2018-12-31 by new", record.told());
    }

    @Test
    void other_assessors_grounds_aspects_and_presence_stand_side_by_side() {
        ControlClaim claim = new ClaimBuilder("claim").build();
        ControlClaim unplaced = new ClaimBuilder("other")
                .on(new Location.InRegion("southern Nangarhar", null, List.of("AF06"), null))
                .build();

        assertFalse(exclude(claim, new ClaimBuilder("other").assessor("AFP").build()));
        assertFalse(exclude(
                claim,
                new ClaimBuilder("other").on("AF0616", PlacePrecision.DISTRICT).build()));
        assertFalse(exclude(
                claim,
                new ClaimBuilder("other").on("AF06", PlacePrecision.PROVINCE).build()));
        assertFalse(exclude(
                claim, new ClaimBuilder("other").status(ControlStatus.PRESENCE).build()));
        assertFalse(exclude(claim, new ClaimBuilder("other").scope(Scope.CENTRE).build()));
        assertFalse(exclude(
                claim, new ClaimBuilder("other").scope(Scope.PARTS).by("ISKP").build()));
        assertFalse(exclude(
                new ClaimBuilder("one").scope(Scope.PARTS).build(),
                new ClaimBuilder("two").scope(Scope.PARTS).by("ISKP").build()));
        assertFalse(exclude(
                new ClaimBuilder("one").status(ControlStatus.PRESENCE).build(),
                new ClaimBuilder("two")
                        .status(ControlStatus.PRESENCE)
                        .by("ISKP")
                        .build()));
        assertFalse(exclude(
                unplaced,
                new ClaimBuilder("two")
                        .on(new Location.InRegion("northern Nangarhar", null, List.of("AF06"), null))
                        .build()));
    }

    @Test
    void of_one_ground_two_holders_the_whole_and_a_part_or_one_presence_twice_exclude_each_other() {
        ControlClaim claim = new ClaimBuilder("claim").build();

        assertTrue(exclude(
                claim, new ClaimBuilder("other").by("ISKP").assessor(" REUTERS").build()));
        assertTrue(exclude(claim, new ClaimBuilder("other").scope(Scope.MOST).build()));
        assertTrue(exclude(
                claim,
                new ClaimBuilder("other")
                        .status(ControlStatus.CONTESTED)
                        .by(null)
                        .build()));
        assertTrue(exclude(
                new ClaimBuilder("one").scope(Scope.WHOLE).build(),
                new ClaimBuilder("two").scope(Scope.CENTRE).build()));
        assertTrue(exclude(
                new ClaimBuilder("one").status(ControlStatus.PRESENCE).build(),
                new ClaimBuilder("two")
                        .status(ControlStatus.PRESENCE)
                        .scope(Scope.PARTS)
                        .build()));
        assertTrue(exclude(
                claim,
                new ClaimBuilder("other")
                        .on(new Location.InUnit("Achin", "AF0615", PlacePrecision.DISTRICT, "another set", null))
                        .build()));
    }

    @Property(tries = 2_000)
    void no_day_is_ever_covered_twice(@ForAll("claims") List<ControlClaim> claims) {
        Record record = new Record();
        for (ControlClaim claim : claims) {
            record.write(claim);
            assertEquals(Optional.empty(), record.overlap(), () -> claims + "\n" + record.told());
        }
        for (ControlClaim claim : claims) {
            record.retract(claim.id());
            assertEquals(Optional.empty(), record.overlap(), () -> claims + "\n" + record.told());
        }
    }

    @Property(tries = 2_000)
    void no_day_is_lost_but_to_the_new_claim(@ForAll("claims") List<ControlClaim> claims) {
        Record record = new Record();
        for (ControlClaim claim : claims) {
            Map<String, Set<LocalDate>> before = record.days();
            boolean isNew = !record.claims.containsKey(claim.id());
            ControlClaim written = record.write(claim);
            Map<String, Set<LocalDate>> now = record.days();
            before.forEach((said, days) -> days.stream()
                    .filter(day -> isNew && !now.getOrDefault(said, Set.of()).contains(day))
                    .forEach(day -> assertTrue(written.when().contains(day), () -> said + " lost " + day)));
        }
    }

    @Property(tries = 2_000)
    void taking_the_newest_claim_back_leaves_the_record_as_it_was(@ForAll("claims") List<ControlClaim> claims) {
        Record record = new Record();
        for (ControlClaim claim : claims) {
            if (!record.claims.containsKey(claim.id())) {
                Map<String, ControlClaim> before = new TreeMap<>(record.claims);
                record.write(claim);
                record.retract(claim.id());
                assertEquals(before.keySet(), record.claims.keySet());
                assertEquals(told(before.values()), record.told());
            }
            record.write(claim);
        }
    }

    @Property(tries = 2_000)
    void the_effects_lead_from_what_stood_to_what_stands(@ForAll("claims") List<ControlClaim> claims) {
        Record record = new Record();
        for (ControlClaim claim : claims) {
            Succession succession = new Succession(List.copyOf(record.claims.values()), record.ever::contains);
            Map<String, ControlClaim> expected = new TreeMap<>(record.claims);
            expected.put(claim.id(), succession.write(claim, record.displaced(claim.id())));
            succession.effects().forEach(effect -> apply(expected, effect));
            record.write(claim);
            assertEquals(expected, record.claims);
        }
    }

    @Provide
    Arbitrary<List<ControlClaim>> claims() {
        Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "d", "e");
        Arbitrary<Scope> scopes = Arbitraries.of(Scope.WHOLE, Scope.UNSPECIFIED, Scope.CENTRE, Scope.PARTS);
        Arbitrary<ControlStatus> statuses = Arbitraries.of(ControlStatus.CONTROL, ControlStatus.PRESENCE);
        Arbitrary<String> parties = Arbitraries.of("Taliban", "ISKP");
        Arbitrary<Integer> from = Arbitraries.integers().between(0, 20);
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 15).injectNull(0.3);
        return Combinators.combine(ids, scopes, statuses, parties, from, length)
                .as(SuccessionTest::claim)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static ControlClaim claim(
            String id, Scope scope, ControlStatus status, String party, int from, @Nullable Integer length) {
        ClaimBuilder claim = new ClaimBuilder(id)
                .scope(scope)
                .status(status)
                .by(party)
                .from(START.plusDays(from).toString());
        return (length == null
                        ? claim
                        : claim.to(START.plusDays(from + length - 1L).toString()))
                .build();
    }

    private static boolean exclude(ControlClaim one, ControlClaim other) {
        boolean excludes =
                Subject.of(one).orElseThrow().excludes(Subject.of(other).orElseThrow());
        assertEquals(
                excludes,
                Subject.of(other).orElseThrow().excludes(Subject.of(one).orElseThrow()));
        return excludes;
    }

    private static void apply(Map<String, ControlClaim> claims, Effect effect) {
        if (effect instanceof Effect.Changed changed) {
            assertEquals(changed.before(), claims.put(effect.id(), changed.after()));
        } else if (effect instanceof Effect.Begun begun) {
            assertEquals(null, claims.put(effect.id(), begun.after()));
        } else {
            claims.remove(effect.id());
        }
    }

    private static String told(Iterable<ControlClaim> claims) {
        List<ControlClaim> sorted = new ArrayList<>();
        claims.forEach(sorted::add);
        return sorted.stream()
                .sorted((a, b) -> a.when().from().equals(b.when().from())
                        ? a.id().compareTo(b.id())
                        : a.when().from().compareTo(b.when().from()))
                .map(claim -> claim.id() + " " + claim.when().from() + " "
                        + claim.when().lastDay() + " by " + claim.endedBy())
                .collect(Collectors.joining("; "));
    }

    /** A record that remembers, as the ledger does, what each claim's revisions did to others. */
    private static final class Record {

        private final Map<String, ControlClaim> claims = new TreeMap<>();
        private final Map<String, Map<String, ControlClaim>> displaced = new TreeMap<>();
        private final Map<String, Map<String, Optional<ControlClaim>>> madeOf = new TreeMap<>();
        private final Set<String> ever = new HashSet<>();

        Record(ControlClaim... standing) {
            for (ControlClaim claim : standing) {
                claims.put(claim.id(), claim);
                ever.add(claim.id());
            }
        }

        /** Unless it was changed since. */
        List<ControlClaim> displaced(String id) {
            Map<String, Optional<ControlClaim>> made = madeOf.getOrDefault(id, Map.of());
            return displaced.getOrDefault(id, Map.of()).values().stream()
                    .filter(state -> made.get(state.id()).equals(Optional.ofNullable(claims.get(state.id()))))
                    .toList();
        }

        ControlClaim write(ControlClaim claim) {
            Succession succession = new Succession(List.copyOf(claims.values()), ever::contains);
            ControlClaim written = succession.write(claim, displaced(claim.id()));
            take(claim.id(), succession);
            claims.put(claim.id(), written);
            ever.add(claim.id());
            return written;
        }

        void retract(String id) {
            Succession succession = new Succession(List.copyOf(claims.values()), ever::contains);
            succession.retract(id, displaced(id));
            take(id, succession);
            claims.remove(id);
        }

        private void take(String id, Succession succession) {
            for (Effect effect : succession.effects()) {
                Map<String, Optional<ControlClaim>> made = madeOf.computeIfAbsent(id, each -> new TreeMap<>());
                ControlClaim before = claims.get(effect.id());
                boolean again =
                        made.containsKey(effect.id()) && made.get(effect.id()).equals(Optional.ofNullable(before));
                if (before != null && !again) {
                    displaced.computeIfAbsent(id, each -> new TreeMap<>()).put(effect.id(), before);
                }
                apply(claims, effect);
                made.put(effect.id(), Optional.ofNullable(claims.get(effect.id())));
                ever.add(effect.id());
            }
        }

        Optional<ClaimIndex.Overlap> overlap() {
            ClaimIndex index = new ClaimIndex();
            claims.values().forEach(index::put);
            return claims.values().stream()
                    .flatMap(claim -> index.overlap(claim).stream())
                    .findFirst();
        }

        /** The days on which each thing is said. */
        Map<String, Set<LocalDate>> days() {
            Map<String, Set<LocalDate>> days = new TreeMap<>();
            claims.values().forEach(claim -> {
                Set<LocalDate> said = days.computeIfAbsent(
                        claim.status() + " " + claim.scope() + " " + claim.holder(), key -> new TreeSet<>());
                Span when = claim.when();
                for (LocalDate day = START; day.isBefore(START.plusDays(60)); day = day.plusDays(1)) {
                    if (when.contains(day)) {
                        said.add(day);
                    }
                }
            });
            return days;
        }

        String told() {
            return SuccessionTest.told(claims.values());
        }
    }
}
