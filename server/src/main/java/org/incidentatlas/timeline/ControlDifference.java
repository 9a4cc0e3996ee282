package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.Location.AtPoint;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Span;
import org.incidentatlas.timeline.GroundDifference.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What differs in territorial control between two moments, and why.
 *
 * <p>Two moments may differ in the day and in what had been reported. The answer for the first day with the later knowledge stands between
 * them: from the first answer to that one the record was corrected, from that one to the second time went by. Of the latter only what
 * a statement dates to a day between the two is a reported change; a statement that ran out is none, and neither is one whose
 * month or year reaches beyond the two days.
 */
public final class ControlDifference {

    private static final int HALF_A_WEEK = 3;

    private final Atlas atlas;
    private final Moment first;
    private final Moment second;
    private final @Nullable String assessor;

    /**
     * @param first a day that is not after that of the second
     * @param assessor only claims of this assessor, or null for all
     */
    public ControlDifference(Atlas atlas, Moment first, Moment second, @Nullable String assessor) {
        if (first.day().isAfter(second.day())) {
            throw new IllegalArgumentException(first.day() + " is after " + second.day());
        }
        this.atlas = atlas;
        this.first = first;
        this.second = second;
        this.assessor = assessor;
    }

    /** Units of the level whose answers differ, by P-code. */
    public List<GroundDifference> ofUnits(AdminLevel level) {
        List<UnitAnswer> before = units(level, first);
        List<UnitAnswer> between = units(level, new Moment(first.day(), second.known()));
        List<UnitAnswer> after = units(level, second);
        List<GroundDifference> differences = new ArrayList<>();
        for (int at = 0; at < before.size(); at++) {
            UnitAnswer unit = before.get(at);
            String pcode = unit.unit().pcode();
            Ground ground = new Ground(pcode, unit.unit().names().english(), unit, null);
            add(
                    differences,
                    ground,
                    unit.answer(),
                    between.get(at).answer(),
                    after.get(at).answer());
        }
        return differences;
    }

    private List<UnitAnswer> units(AdminLevel level, Moment moment) {
        return atlas.timeline().control(level, moment.day(), moment.known(), assessor);
    }

    /** Places whose answers differ, by id; a place that no claim is about at a moment has no claim then. */
    public List<GroundDifference> ofPlaces() {
        Map<String, PlaceAnswer> before = places(first);
        Map<String, PlaceAnswer> between = places(new Moment(first.day(), second.known()));
        Map<String, PlaceAnswer> after = places(second);
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<GroundDifference> differences = new ArrayList<>();
        for (String id : all) {
            PlaceAnswer any = Objects.requireNonNull(before.containsKey(id) ? before.get(id) : after.get(id));
            add(
                    differences,
                    new Ground(id, any.name(), null, any.place()),
                    answer(before.get(id)),
                    answer(between.get(id)),
                    answer(after.get(id)));
        }
        return differences;
    }

    private Map<String, PlaceAnswer> places(Moment moment) {
        Map<String, PlaceAnswer> places = new TreeMap<>();
        atlas.timeline()
                .controlOfPlaces(moment.day(), moment.known(), assessor)
                .forEach(answer -> places.put(answer.place().placeId(), answer));
        return places;
    }

    private static ControlAnswer answer(@Nullable PlaceAnswer place) {
        return place == null ? ControlAnswer.none() : place.answer();
    }

    private record Ground(
            String id,
            String name,
            @Nullable UnitAnswer unit,
            @Nullable AtPoint place) {

        /** Whether the statement is about just this ground, and about nothing smaller in it. */
        boolean is(Location where, Placement placement) {
            if (place != null) {
                return where instanceof AtPoint at && at.placeId().equals(id);
            }
            return where instanceof Location.InUnit && id.equals(placement.pcode());
        }
    }

    private void add(
            List<GroundDifference> differences,
            Ground ground,
            ControlAnswer before,
            ControlAnswer between,
            ControlAnswer after) {
        if (isAlike(before, after)) {
            return;
        }
        Why why = isAlike(between, after) ? new Why(Kind.CORRECTION, List.of()) : overTime(ground, between, after);
        differences.add(new GroundDifference(
                ground.id(),
                ground.name(),
                ground.unit() == null ? null : ground.unit().unit(),
                ground.place(),
                before,
                after,
                why.kind(),
                why.kind() != Kind.CORRECTION && !isAlike(before, between),
                why.because()));
    }

    private static boolean isAlike(ControlAnswer one, ControlAnswer other) {
        return one.mapClass() == other.mapClass()
                && Objects.equals(one.holder(), other.holder())
                && Set.copyOf(one.challengers()).equals(Set.copyOf(other.challengers()));
    }

    private record Why(Kind kind, List<ControlStatement> because) {}

    private Why overTime(Ground ground, ControlAnswer before, ControlAnswer after) {
        List<ControlStatement> telling = telling(ground, before, after);
        if (telling.isEmpty()) {
            return new Why(Kind.RAN_OUT, ended(before));
        }
        boolean certain = telling.stream().anyMatch(this::isBetween);
        return new Why(certain ? Kind.REPORTED : Kind.DATE_UNCERTAIN, telling);
    }

    /** Statements that begin after the first day and say of this ground what it changed to, or that somebody lost it. */
    private List<ControlStatement> telling(Ground ground, ControlAnswer before, ControlAnswer after) {
        List<ControlStatement> telling = new ArrayList<>();
        after.claims().stream()
                .map(ClaimInForce::claim)
                .filter(claim -> isPassed(claim.when().from()))
                .forEach(telling::add);
        before.claims().stream()
                .filter(inForce ->
                        inForce.span().to() != null && isPassed(inForce.span().to()))
                .flatMap(inForce -> reporter(inForce.claim()).stream())
                .forEach(telling::add);
        for (ControlChange change : atlas.claims().changes()) {
            boolean told = second.known().admits(change.knownFrom()) && isPassed(change.day());
            if (told && ground.is(change.where(), atlas.timeline().place(change.where()))) {
                telling.add(change);
            }
        }
        return telling.stream().distinct().toList();
    }

    /** The statement that reports the claim's end, as far as it was out. */
    private Optional<ControlStatement> reporter(ControlClaim claim) {
        return Optional.ofNullable(claim.endedBy())
                .flatMap(atlas.claims()::find)
                .filter(statement -> second.known().admits(statement.knownFrom()));
    }

    private List<ControlStatement> ended(ControlAnswer before) {
        return before.claims().stream()
                .filter(inForce ->
                        inForce.span().to() != null && isPassed(inForce.span().to()))
                .map(inForce -> (ControlStatement) inForce.claim())
                .toList();
    }

    /** Whether the day comes after the first and not after the second. */
    private boolean isPassed(LocalDate day) {
        return day.isAfter(first.day()) && !day.isAfter(second.day());
    }

    /** Whether all days that the statement may mean lie after the first day and not after the second. */
    private boolean isBetween(ControlStatement statement) {
        Span days = statement instanceof ControlChange change
                ? days(change.day(), change.precision())
                : begin((ControlClaim) statement);
        LocalDate last = days.lastDay();
        return isPassed(days.from()) && last != null && isPassed(last);
    }

    private static Span begin(ControlClaim claim) {
        return days(claim.when().from(), claim.precision());
    }

    private static Span days(LocalDate day, DatePrecision precision) {
        return switch (precision) {
            case DAY, RANGE -> Span.ofDay(day);
            case WEEK -> Span.ofDays(day.minusDays(HALF_A_WEEK), day.plusDays(HALF_A_WEEK));
            case MONTH -> Span.ofDays(day.withDayOfMonth(1), YearMonth.from(day).atEndOfMonth());
            case YEAR -> Span.ofDays(day.withDayOfYear(1), LocalDate.of(day.getYear(), 12, 31));
        };
    }
}
