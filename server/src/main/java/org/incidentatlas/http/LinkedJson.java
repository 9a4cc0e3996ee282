package org.incidentatlas.http;

import java.util.List;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Footing;
import org.incidentatlas.sources.Standing;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Footings;

/** Writes which other records of the atlas are the same event, with their figures and sources: nothing of them is lost. */
final class LinkedJson {

    private LinkedJson() {}

    /** The records of the event that were out by then, the one that is shown first; empty for an incident by itself. */
    static List<Incident> event(String incident, Known known, Atlas atlas) {
        List<Incident> event = atlas.contents().links().of(incident).stream()
                .flatMap(id -> atlas.incident(id).stream())
                .filter(one -> known.admits(one.knownFrom()))
                .toList();
        return event.size() > 1 ? event : List.of();
    }

    /** How many further records there are of the event. */
    static int others(String incident, Known known, Atlas atlas) {
        return Math.max(0, event(incident, known, atlas).size() - 1);
    }

    /** How many events the incidents of the atlas are, each counted once. */
    static int events(Atlas atlas) {
        int more = atlas.contents().links().all().stream()
                .mapToInt(event -> (int) event.stream()
                        .filter(id -> atlas.incident(id).isPresent())
                        .skip(1)
                        .count())
                .sum();
        return atlas.contents().incidents().size() - more;
    }

    /** The member {@code linked_event}: null for an incident by itself. */
    static void member(JsonText json, Incident incident, Known known, Atlas atlas) {
        List<Incident> event = event(incident.id(), known, atlas);
        if (event.isEmpty()) {
            json.field("linked_event", null);
            return;
        }
        json.object("linked_event").field("shown", event.get(0).id()).array("others");
        for (Incident other : event) {
            if (!other.id().equals(incident.id())) {
                json.object();
                members(json, other, known, atlas);
                json.end();
            }
        }
        json.end().end();
    }

    /** What tells one record of an event from another, and what it rests on. */
    static void members(JsonText json, Incident other, Known known, Atlas atlas) {
        Standing standing = other.asKnown(known);
        json.field("id", other.id())
                .field("date_from", other.when().from())
                .field("date_to", other.when().lastDay())
                .field("date_precision", other.precision())
                .field("event_type", other.eventType())
                .field("sub_event_type", other.subEventType())
                .field("actor", other.actor());
        SourceJson.attribution(json, standing.attribution());
        SourceJson.casualties(json, standing.casualties());
        json.field("place", other.where().text())
                .field("place_precision", other.where().precision())
                .field("pcode", atlas.timeline().place(other.where()).pcode())
                .field("data_set", other.provenance().dataSet())
                .field("known_from", other.knownFrom())
                .field("summary", other.told(standing));
        Footing footing = new Footings(atlas, known).of(other);
        json.field("rests_on", footing.restsOn()).array("sources");
        footing.sources().forEach(source -> {
            json.object();
            SourceJson.members(json, source);
            json.end();
        });
        json.end();
    }
}
