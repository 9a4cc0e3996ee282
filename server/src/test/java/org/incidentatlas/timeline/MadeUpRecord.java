package org.incidentatlas.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.ActorAlias;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.Box;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Known;
import org.incidentatlas.time.PartialDate;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * A record at random in the country of {@link ScanTimelineTest}, and questions at random to ask of it. The same seed makes the same. Days are few
 * and places fewer, so that questions meet the edges of things.
 */
final class MadeUpRecord {

    private static final LocalDate START = LocalDate.of(2019, 11, 20);
    private static final int DAYS = 200;
    private static final List<String> NAMES =
            List.of("Red", "Blue", "Old name", "Red; Blue", "Both", "Nobody's", "Unidentified");
    private static final List<String> TYPES = List.of("Battles", "Riots", "Protests");

    private final Random random;
    private final Actors actors = new Actors(
            List.of(
                    actor("red", "Red", List.of()),
                    actor("blue", "Blue", List.of()),
                    actor("both", "Both", List.of("red", "blue"))),
            List.of(
                    alias("red", null, LocalDate.of(2020, 1, 31), null),
                    alias("blue", LocalDate.of(2020, 2, 1), null, null),
                    alias("blue", null, null, "set 1")));

    MadeUpRecord(long seed) {
        random = new Random(seed);
    }

    private static Actor actor(String id, String name, List<String> parts) {
        return new Actor(id, name, name, List.of(), "rebel group", null, null, null, null, null, parts);
    }

    private static ActorAlias alias(
            String actor, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String dataSet) {
        return new ActorAlias("Old name", actor, null, "latin", from, to, dataSet, "", null);
    }

    Atlas atlas(int size) {
        List<Incident> incidents = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            incidents.add(incident("i" + at));
        }
        Atlas country = ScanTimelineTest.atlas(List.of());
        BoundaryIndex boundaries = country.boundaries();
        return new Atlas(
                1,
                Audience.PUBLIC,
                boundaries,
                GazetteerIndex.build(boundaries.units(), List.of()),
                actors,
                new Contents(incidents, List.of(), List.of(), List.of(), List.of(), decisions(size)));
    }

    private List<ProposalDecision> decisions(int size) {
        List<ProposalDecision> decisions = new ArrayList<>();
        for (int at = 0; at < size / 8; at++) {
            String one = "i" + random.nextInt(size);
            String other = "i" + random.nextInt(size);
            if (!one.equals(other)) {
                decisions.add(new ProposalDecision.Same(
                        "d" + at, one, other, random.nextBoolean() ? one : other, Instant.ofEpochSecond(at)));
            }
        }
        return decisions;
    }

    private Incident incident(String id) {
        Span when = span();
        List<Evidence> evidence = new ArrayList<>();
        for (int at = random.nextInt(6) - 2; at > 0; at--) {
            evidence.add(new Evidence(
                    id + ".e" + at,
                    "s",
                    random.nextInt(5) == 0 ? null : PartialDate.of(day()),
                    LocalDate.of(2020, 5, 1),
                    casualties(),
                    attribution(),
                    null,
                    null));
        }
        return new Incident(
                id,
                when,
                DatePrecision.RANGE,
                pick(TYPES),
                pick(List.of("Armed clash", "Attack")),
                List.of(new Participant(pick(NAMES), Participant.Role.RESPONSIBLE)),
                null,
                where(),
                pick(List.of("Country", "Elsewhere")),
                attribution(),
                casualties(),
                "Made up.",
                evidence,
                null,
                false,
                List.of(),
                Visibility.OPEN,
                new Provenance(
                        "s",
                        PartialDate.of(day()),
                        LocalDate.of(2020, 5, 1),
                        pick(List.of("set 1", "set 2")),
                        Rights.OWN,
                        Map.of()));
    }

    private Span span() {
        LocalDate first = day();
        return switch (random.nextInt(8)) {
            case 0 -> Span.since(first);
            case 1 -> Span.ofDays(first, first.plusDays(random.nextInt(400)));
            case 2, 3 -> Span.ofDays(first, first.plusDays(random.nextInt(35)));
            default -> Span.ofDay(first);
        };
    }

    private Location where() {
        return switch (random.nextInt(8)) {
            case 0 -> new Location.Unlocated("somewhere", null, null);
            case 1 -> new Location.InCountry("abroad", "Elsewhere", PlacePrecision.COUNTRY);
            case 2 -> new Location.InUnit("West", "W", PlacePrecision.PROVINCE, "made-up", null);
            case 3 -> new Location.InUnit("East", "E1", PlacePrecision.DISTRICT, "made-up", null);
            default ->
                new Location.AtPoint(
                        "here",
                        "",
                        PlacePrecision.LOCALITY,
                        pick(List.of("W1", "W2", "E1")),
                        point(),
                        PointBasis.REPORTED,
                        null);
        };
    }

    private LonLat point() {
        return new LonLat(random.nextInt(9) / 4.0, random.nextInt(9) / 4.0);
    }

    private Casualties casualties() {
        Figures killed = random.nextInt(3) == 0
                ? Figures.none()
                : new Figures(null, random.nextInt(4), random.nextBoolean() ? 4 + random.nextInt(3) : null);
        return new Casualties(killed, random.nextBoolean() ? null : 3, pick(List.of(CountedWhom.values())), null);
    }

    private Attribution attribution() {
        AttributionKind kind = pick(List.of(AttributionKind.values()));
        return new Attribution(kind, random.nextBoolean() ? null : pick(NAMES), null);
    }

    LocalDate day() {
        return START.plusDays(random.nextInt(DAYS));
    }

    Known known() {
        return random.nextInt(3) == 0 ? Known.unlimited() : Known.on(day());
    }

    IncidentFilter filter(Atlas atlas) {
        LocalDate from = maybe(day());
        LocalDate to = maybe(day());
        boolean turned = from != null && to != null && to.isBefore(from);
        List<AdminUnit> units = atlas.boundaries().units();
        return new IncidentFilter(
                turned ? to : from,
                turned ? from : to,
                maybe(box()),
                random.nextInt(3) == 0 ? List.of(pick(actors.all())) : List.of(),
                random.nextBoolean(),
                random.nextInt(3) == 0 ? Set.of(pick(List.of("battles", "attack", "riots"))) : Set.of(),
                random.nextInt(3) == 0 ? Set.of(pick(List.of(AttributionKind.values()))) : Set.of(),
                random.nextInt(3) == 0 ? pick(units) : null,
                random.nextInt(3) == 0 ? random.nextInt(4) : null,
                random.nextBoolean());
    }

    private Box box() {
        double west = random.nextInt(8) / 4.0;
        double south = random.nextInt(8) / 4.0;
        return new Box(west, south, west + random.nextInt(5) / 4.0, south + random.nextInt(5) / 4.0);
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }
}
