package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.UnitCarrier;
import org.incidentatlas.control.ClaimBook;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.KnownRectangle;
import org.incidentatlas.control.OneAnswer;
import org.incidentatlas.control.Scope;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.time.Known;
import org.jspecify.annotations.Nullable;

/** Goes through all claims on a unit or place for every question. */
final class ControlScan {

    private static final Comparator<ClaimInForce> BY_START = Comparator.comparing(
                    (ClaimInForce inForce) -> inForce.claim().when().from())
            .thenComparing(inForce -> inForce.claim().id());

    private final ClaimBook book;
    private final BoundaryIndex boundaries;
    private final GazetteerIndex gazetteer;
    private final ClaimsByGround claims;

    ControlScan(ClaimBook book, BoundaryIndex boundaries, UnitCarrier carrier, GazetteerIndex gazetteer) {
        this.book = book;
        this.boundaries = boundaries;
        this.gazetteer = gazetteer;
        this.claims = new ClaimsByGround(book.claims(), carrier);
    }

    List<UnitAnswer> units(AdminLevel level, Asked asked) {
        return boundaries.units(level).stream()
                .map(unit -> level == AdminLevel.ADM1 ? province(unit, asked) : district(unit, asked))
                .toList();
    }

    private UnitAnswer district(AdminUnit unit, Asked asked) {
        return new UnitAnswer(unit, OneAnswer.of(reaching(unit, asked)), List.of(), Map.of(), Map.of());
    }

    private UnitAnswer province(AdminUnit unit, Asked asked) {
        List<ClaimInForce> own = inForce(claims.onUnit(unit.pcode()), asked);
        Map<String, Integer> held = new TreeMap<>();
        Map<String, Integer> claimed = new TreeMap<>();
        for (AdminUnit child : boundaries.children(unit.pcode())) {
            ControlAnswer answer = OneAnswer.of(reaching(child, asked));
            String holder = answer.holder();
            if (answer.status() == ControlAnswer.Status.CONTROL && holder != null) {
                boolean ownWord = answer.mapClass() == ControlAnswer.MapClass.CLAIMED;
                (ownWord ? claimed : held).merge(holder, 1, Integer::sum);
            }
        }
        List<ClaimInForce> statements = own.stream()
                .filter(inForce -> inForce.claim().scope() != Scope.WHOLE)
                .sorted(BY_START)
                .toList();
        return new UnitAnswer(unit, OneAnswer.of(own), statements, held, claimed);
    }

    /** The unit's own claims, and those from its province that are about the whole of it. */
    private List<ClaimInForce> reaching(AdminUnit unit, Asked asked) {
        List<ClaimInForce> reaching = new ArrayList<>(inForce(claims.onUnit(unit.pcode()), asked));
        inForce(claims.fromProvince(unit.pcode()), asked)
                .forEach(inForce -> reaching.add(inForce.reaching(true, inForce.carried())));
        return reaching;
    }

    List<PlaceAnswer> places(Asked asked) {
        List<PlaceAnswer> answers = new ArrayList<>();
        claims.onPlaces().forEach((placeId, filed) -> {
            List<ClaimInForce> holding = inForce(filed, asked);
            if (!holding.isEmpty()) {
                answers.add(answer((Location.AtPoint) filed.get(0).claim().where(), OneAnswer.of(holding)));
            }
        });
        return answers;
    }

    private PlaceAnswer answer(Location.AtPoint place, ControlAnswer answer) {
        return gazetteer
                .place(place.placeId())
                .map(known -> new PlaceAnswer(place, known.name(), known.kind(), answer))
                .orElseGet(() -> new PlaceAnswer(place, place.text(), "place", answer));
    }

    List<ClaimInForce> regions(Asked asked) {
        return inForce(claims.onRegions(), asked).stream().sorted(BY_START).toList();
    }

    List<ClaimStanding> standings(Known known) {
        return book.claims().stream()
                .flatMap(claim -> KnownRectangle.of(claim, book, known).stream())
                .flatMap(days -> claims.of(days.claim()).stream()
                        .map(spot ->
                                new ClaimStanding(days, spot.level(), spot.unit(), spot.inherited(), spot.carried())))
                .toList();
    }

    List<ControlEvent> events(Known known) {
        List<ControlEvent> events = new ArrayList<>();
        for (ControlClaim claim : book.claims()) {
            if (known.admits(claim.knownFrom())) {
                events.add(new ControlEvent(claim.when().from(), ControlEvent.Kind.BEGINS, claim, claim.holder()));
                var end = book.spanAsKnown(claim, known).to();
                if (end != null) {
                    events.add(new ControlEvent(end, ControlEvent.Kind.ENDS, claim, claim.holder()));
                }
            }
        }
        for (ControlChange change : book.changes()) {
            if (known.admits(change.knownFrom())) {
                events.add(new ControlEvent(change.day(), ControlEvent.Kind.LOST, change, change.party()));
            }
        }
        events.sort(Comparator.comparing(ControlEvent::day)
                .thenComparing(event -> event.statement().id())
                .thenComparing(ControlEvent::kind));
        return events;
    }

    /** All claims ever made on the unit, its own and those that reach it from its province. */
    List<ClaimInForce> claimsOn(AdminUnit unit, Known known) {
        List<ClaimInForce> on = new ArrayList<>(known(claims.onUnit(unit.pcode()), known, false));
        on.addAll(known(claims.fromProvince(unit.pcode()), known, true));
        on.sort(BY_START);
        return on;
    }

    List<ClaimInForce> claimsOnPlacesIn(AdminUnit unit, Known known, Placements placements) {
        return claims.onPlaces().values().stream()
                .flatMap(List::stream)
                .map(ClaimsByGround.Filed::claim)
                .filter(claim -> placements.of(claim.where()).isWithin(unit))
                .filter(claim -> known.admits(claim.knownFrom()))
                .map(claim -> new ClaimInForce(claim, book.spanAsKnown(claim, known), false))
                .sorted(BY_START)
                .toList();
    }

    List<ControlChange> changesIn(AdminUnit unit, Known known, Placements placements) {
        return book.changes().stream()
                .filter(change -> known.admits(change.knownFrom()))
                .filter(change -> placements.of(change.where()).isWithin(unit))
                .sorted(Comparator.comparing(ControlChange::day).thenComparing(ControlChange::id))
                .toList();
    }

    private List<ClaimInForce> known(List<ClaimsByGround.Filed> filed, Known known, boolean inherited) {
        return filed.stream()
                .filter(one -> known.admits(one.claim().knownFrom()))
                .map(one ->
                        new ClaimInForce(one.claim(), book.spanAsKnown(one.claim(), known), inherited, one.carried()))
                .toList();
    }

    private List<ClaimInForce> inForce(List<ClaimsByGround.Filed> filed, Asked asked) {
        return filed.stream()
                .filter(one ->
                        asked.assessor() == null || one.claim().assessor().equalsIgnoreCase(asked.assessor()))
                .flatMap(one -> book.inForce(one.claim(), asked.day(), asked.known()).stream()
                        .map(inForce -> inForce.reaching(false, one.carried())))
                .toList();
    }

    /** A day, what was known by then, and whose assessments count; null for everybody's. */
    record Asked(LocalDate day, Known known, @Nullable String assessor) {}
}
