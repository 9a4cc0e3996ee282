package org.incidentatlas.bench;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.timeline.PlacedIncident;
import org.incidentatlas.timeline.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Tells incidents of the starter record again as other data sets might: a day off, a place known less well, other figures, another
 * party, few of the same words. And tells of made-up events beside them that are like them and are not the same. Seeded by the
 * incident, so that runs repeat.
 */
final class Retelling {

    private static final int MOST_DAYS = 31;

    /** Targets of made-up events: what most reports name. */
    private static final List<String> OTHER_TARGETS = List.of(
            "police checkpoint",
            "roadside bomb against a vehicle",
            "army patrol",
            "shop in the bazaar",
            "school gate",
            "mosque at evening prayer",
            "tribal elder on the road",
            "district office",
            "minibus of civil servants",
            "clinic guard",
            "electricity pylon workers",
            "voter registration office");

    private static final List<String> KINDS =
            List.of("Suicide bomb", "Remote explosive/landmine/IED", "Attack", "Armed clash", "Air/drone strike");

    private final BoundaryIndex boundaries;

    Retelling(BoundaryIndex boundaries) {
        this.boundaries = boundaries;
    }

    /** The incident as it happened, as far as data sets would hold it; empty for one abroad, or known too roughly. */
    static Optional<ToldEvent> plain(PlacedIncident placed) {
        Incident incident = placed.incident();
        Placement placement = placed.placement();
        AdminUnit province = placement.province();
        LonLat point = placement.point();
        var last = incident.when().lastDay();
        if (province == null || point == null || last == null || !KINDS.contains(incident.subEventType())) {
            return Optional.empty();
        }
        int days = (int) ChronoUnit.DAYS.between(incident.when().from(), last) + 1;
        if (days > MOST_DAYS) {
            return Optional.empty();
        }
        AdminUnit district = placement.district();
        var killed = incident.casualties().killed();
        String told = incident.where().text() + " " + (incident.target() == null ? "" : incident.target());
        return Optional.of(new ToldEvent(
                incident.id(),
                incident.when().from(),
                days,
                district == null ? null : district.names().english(),
                province.names().english(),
                point,
                incident.actor(),
                incident.subEventType(),
                killed.isEmpty() ? null : Integer.valueOf(killed.bestForSum()),
                List.of(told.split("[^\\p{L}]+"))));
    }

    /** The same event with the usual disagreements. */
    ToldEvent again(ToldEvent event, Random random) {
        return new ToldEvent(
                event.key(),
                event.day().plusDays(shift(random)),
                random.nextInt(10) == 0 ? event.days() + 1 : event.days(),
                random.nextInt(8) == 0 ? null : event.district(),
                event.province(),
                moved(event.point(), 0.02, random),
                random.nextInt(6) == 0 ? "Unidentified" : random.nextInt(20) == 0 ? "Taliban" : event.party(),
                kind(event.kind(), random),
                killed(event.killed(), random),
                words(event.words(), random));
    }

    private static int shift(Random random) {
        int chance = random.nextInt(100);
        return chance < 78 ? 0 : chance < 88 ? 1 : chance < 94 ? -1 : chance < 97 ? 2 : -2;
    }

    private static String kind(String kind, Random random) {
        return random.nextInt(7) == 0 && kind.equals("Suicide bomb")
                ? "Attack"
                : random.nextInt(10) == 0 && kind.equals("Attack") ? "Armed clash" : kind;
    }

    private static @Nullable Integer killed(@Nullable Integer killed, Random random) {
        int chance = random.nextInt(100);
        if (killed == null || chance < 5) {
            return null;
        }
        double spread = chance < 50 ? 0 : chance < 85 ? 0.25 : 0.6;
        return Math.max(0, (int) Math.round(killed * (1 + spread * (random.nextDouble() * 2 - 1))));
    }

    /** About half of the words, one in six of them spelled another way. */
    private static List<String> words(List<String> words, Random random) {
        List<String> told = new ArrayList<>();
        for (String word : words) {
            if (random.nextBoolean()) {
                told.add(random.nextInt(6) == 0 ? word.replace('e', 'i').replace('o', 'u') : word);
            }
        }
        return told;
    }

    private static LonLat moved(LonLat point, double degrees, Random random) {
        return new LonLat(
                point.lon() + (random.nextDouble() * 2 - 1) * degrees,
                point.lat() + (random.nextDouble() * 2 - 1) * degrees);
    }

    /** Another event of the same days and province, most often of the same district and party. */
    ToldEvent beside(ToldEvent event, int number, Random random) {
        String target = OTHER_TARGETS.get(random.nextInt(OTHER_TARGETS.size()));
        AdminUnit elsewhere = random.nextInt(5) < 2 ? elsewhere(event, random) : null;
        LonLat label = elsewhere == null ? null : elsewhere.label();
        return new ToldEvent(
                event.key() + "/beside-" + number,
                event.day().plusDays(random.nextInt(7) - 3),
                1,
                elsewhere == null ? event.district() : elsewhere.names().english(),
                event.province(),
                label == null ? moved(event.point(), 0.05, random) : label,
                random.nextInt(10) < 7 ? event.party() : "Taliban",
                random.nextInt(10) < 6 ? event.kind() : KINDS.get(random.nextInt(KINDS.size())),
                (int) Math.round(-Math.log(1 - random.nextDouble()) * 6),
                List.of(target.split(" ")));
    }

    private AdminUnit elsewhere(ToldEvent event, Random random) {
        List<AdminUnit> districts = boundaries.units(AdminLevel.ADM2).stream()
                .filter(unit -> unit.label() != null
                        && boundaries.path(unit.pcode()).stream()
                                .anyMatch(step -> step.names().english().equals(event.province())))
                .toList();
        return districts.get(random.nextInt(districts.size()));
    }
}
