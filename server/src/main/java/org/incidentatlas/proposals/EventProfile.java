package org.incidentatlas.proposals;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.actors.Usage;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.timeline.PlacedIncident;
import org.jspecify.annotations.Nullable;

/**
 * What of an incident is compared.
 *
 * @param incident the record
 * @param ground where it was, and how exactly that is known
 * @param parties canonical names of the parties said to have taken part, whoever was struck apart; empty when nobody is named
 * @param wider the same with the parties they belong to or are parts of
 * @param words the words that tell it apart
 * @param targets what kind of target is named
 */
record EventProfile(
        Incident incident,
        GroundKnown ground,
        Set<String> parties,
        Set<String> wider,
        Set<String> words,
        Set<TargetKind> targets) {

    /** Rows of a table that was taken in name their edition, the data set with the hash of the edition behind it. */
    private static final Pattern EDITION = Pattern.compile("(.+)-[0-9a-f]{12}");

    static EventProfile of(PlacedIncident placed, Actors actors) {
        Incident incident = placed.incident();
        Set<String> parties = parties(incident, actors);
        String told = told(incident);
        return new EventProfile(
                incident,
                GroundKnown.of(placed),
                names(parties, actors),
                names(wider(parties, actors), actors),
                TellingWords.of(told, units(placed)),
                TargetKind.named(told));
    }

    /** Names of the units it lies in tell no more than its place does. */
    private static String units(PlacedIncident placed) {
        AdminUnit district = placed.placement().district();
        AdminUnit province = placed.placement().province();
        return (district == null ? "" : district.names().english() + " ")
                + (province == null ? "" : province.names().english());
    }

    private static String told(Incident incident) {
        return incident.where().text() + ". " + (incident.target() == null ? "" : incident.target()) + ". "
                + incident.summary();
    }

    private static Set<String> parties(Incident incident, Actors actors) {
        Usage usage = Usage.on(incident.when(), incident.provenance().dataSet());
        Set<String> ids = new TreeSet<>();
        for (Participant participant : incident.participants()) {
            if (participant.role() != Participant.Role.TARGETED) {
                add(ids, participant.name(), usage, actors);
            }
        }
        String suspected = incident.attribution().to();
        if (suspected != null) {
            add(ids, suspected, usage, actors);
        }
        return ids;
    }

    private static void add(Set<String> ids, String name, Usage usage, Actors actors) {
        actors.find(name, usage)
                .filter(actor -> !actor.kind().equals("unidentified"))
                .ifPresent(actor -> {
                    ids.add(actor.id());
                    ids.addAll(actor.parts());
                });
    }

    private static Set<String> wider(Set<String> parties, Actors actors) {
        Set<String> wider = new TreeSet<>(parties);
        for (String id : parties) {
            String next = id;
            while (next != null) {
                wider.add(next);
                next = actors.withId(next).map(Actor::memberOf).orElse(null);
            }
        }
        return wider;
    }

    /** A party is told of by its name. */
    private static Set<String> names(Set<String> ids, Actors actors) {
        Set<String> names = new TreeSet<>();
        ids.forEach(id -> names.add(actors.withId(id).map(Actor::name).orElse(id)));
        return names;
    }

    LocalDate first() {
        return incident.when().from();
    }

    /** The last day; a span without an end counts as its first day. */
    LocalDate last() {
        LocalDate last = incident.when().lastDay();
        return last == null ? incident.when().from() : last;
    }

    /** The data set it is of, whichever edition. */
    String dataSet() {
        return dataSet(incident);
    }

    static String dataSet(Incident incident) {
        var edition = EDITION.matcher(incident.provenance().dataSet());
        return edition.matches() ? edition.group(1) : incident.provenance().dataSet();
    }

    /**
     * Whether the two can be records of one event made by different hands: of different data sets, or resting on different
     * documents. Two rows of one table that was taken in are two events by the word of who made it.
     */
    static boolean ofDifferentHands(Incident one, Incident other) {
        if (!dataSet(one).equals(dataSet(other))) {
            return true;
        }
        boolean ofTable = EDITION.matcher(one.provenance().dataSet()).matches();
        return !ofTable && !one.provenance().source().equals(other.provenance().source());
    }

    @Nullable
    Integer figure() {
        var killed = incident.casualties().killed();
        return killed.isEmpty() ? null : Integer.valueOf(killed.bestForSum());
    }
}
