package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.control.ClaimBook;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatus;
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

    private static final Set<Scope> PARTS = EnumSet.of(Scope.PARTS, Scope.CENTRE, Scope.ROADS);

    private final ClaimBook book;
    private final BoundaryIndex boundaries;
    private final GazetteerIndex gazetteer;
    private final Map<String, List<ControlClaim>> byUnit = new HashMap<>();
    private final TreeMap<String, List<ControlClaim>> byPlace = new TreeMap<>();
    private final List<ControlClaim> onRegions = new ArrayList<>();

    ControlScan(ClaimBook book, BoundaryIndex boundaries, GazetteerIndex gazetteer) {
        this.book = book;
        this.boundaries = boundaries;
        this.gazetteer = gazetteer;
        book.claims().forEach(this::file);
    }

    private void file(ControlClaim claim) {
        if (claim.where() instanceof Location.InUnit in && isPartOfDistrict(claim, in)) {
            onRegions.add(claim);
        } else if (claim.where() instanceof Location.InUnit in) {
            byUnit.computeIfAbsent(in.pcode(), pcode -> new ArrayList<>()).add(claim);
            if (isProvince(in.pcode()) && claim.scope() != Scope.WHOLE) {
                onRegions.add(claim);
            }
        } else if (claim.where() instanceof Location.AtPoint at) {
            byPlace.computeIfAbsent(at.placeId(), place -> new ArrayList<>()).add(claim);
        } else {
            onRegions.add(claim);
        }
    }

    /** To hold the centre, the roads or parts of a district is not to hold the district: it is stated, no more. */
    private boolean isPartOfDistrict(ControlClaim claim, Location.InUnit in) {
        boolean holding = claim.status() == ControlStatus.CONTROL || claim.status() == ControlStatus.INFLUENCE;
        return holding && !isProvince(in.pcode()) && PARTS.contains(claim.scope());
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
        List<ClaimInForce> own = inForce(byUnit.get(unit.pcode()), asked);
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
        List<ClaimInForce> claims = new ArrayList<>(inForce(byUnit.get(unit.pcode()), asked));
        if (unit.level() == AdminLevel.ADM2 && unit.parent() != null) {
            for (ClaimInForce inForce : inForce(byUnit.get(unit.parent()), asked)) {
                if (inForce.claim().scope() == Scope.WHOLE) {
                    claims.add(new ClaimInForce(inForce.claim(), inForce.span(), true));
                }
            }
        }
        return claims;
    }

    List<PlaceAnswer> places(Asked asked) {
        List<PlaceAnswer> answers = new ArrayList<>();
        byPlace.forEach((placeId, claims) -> {
            List<ClaimInForce> holding = inForce(claims, asked);
            if (!holding.isEmpty()) {
                answers.add(answer((Location.AtPoint) claims.get(0).where(), OneAnswer.of(holding)));
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
        return inForce(onRegions, asked).stream().sorted(BY_START).toList();
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
        List<ClaimInForce> claims = new ArrayList<>(known(byUnit.get(unit.pcode()), known, false));
        if (unit.level() == AdminLevel.ADM2 && unit.parent() != null) {
            known(byUnit.get(unit.parent()), known, true).stream()
                    .filter(inForce -> inForce.claim().scope() == Scope.WHOLE)
                    .forEach(claims::add);
        }
        claims.sort(BY_START);
        return claims;
    }

    List<ClaimInForce> claimsOnPlacesIn(AdminUnit unit, Known known, Placements placements) {
        return byPlace.values().stream()
                .flatMap(List::stream)
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

    private List<ClaimInForce> known(@Nullable List<ControlClaim> claims, Known known, boolean inherited) {
        return claims == null
                ? List.of()
                : claims.stream()
                        .filter(claim -> known.admits(claim.knownFrom()))
                        .map(claim -> new ClaimInForce(claim, book.spanAsKnown(claim, known), inherited))
                        .toList();
    }

    private List<ClaimInForce> inForce(@Nullable List<ControlClaim> claims, Asked asked) {
        if (claims == null) {
            return List.of();
        }
        return claims.stream()
                .filter(claim -> asked.assessor() == null || claim.assessor().equalsIgnoreCase(asked.assessor()))
                .flatMap(claim -> book.inForce(claim, asked.day(), asked.known()).stream())
                .toList();
    }

    private boolean isProvince(String pcode) {
        return boundaries
                .unit(pcode)
                .map(unit -> unit.level() == AdminLevel.ADM1)
                .orElse(false);
    }

    /** A day, what was known by then, and whose assessments count; null for everybody's. */
    record Asked(LocalDate day, Known known, @Nullable String assessor) {}
}
