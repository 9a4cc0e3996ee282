package org.incidentatlas.proposals;

import java.util.Set;
import org.incidentatlas.incidents.Incident;

/** What happened, in ACLED's words. UCDP and the GTD have others, which were read into these: their types say less. */
final class TypeAspect implements Aspect {

    private static final Set<String> VIOLENT =
            Set.of("Battles", "Explosions/Remote violence", "Violence against civilians");
    private static final Set<String> BROAD = Set.of("Attack", "Armed clash");
    private static final String STRIKE = "Air/drone strike";

    @Override
    public Clue compare(EventProfile one, EventProfile other) {
        Incident a = one.incident();
        Incident b = other.incident();
        if (a.subEventType().equals(b.subEventType())) {
            return new Clue(0.9, "Both are of the type " + a.subEventType() + ".");
        }
        String differ = "Their types differ: " + a.subEventType() + " and " + b.subEventType() + ".";
        boolean violent = VIOLENT.contains(a.eventType()) && VIOLENT.contains(b.eventType());
        if (!violent) {
            return new Clue(a.eventType().equals(b.eventType()) ? -0.8 : -2.6, differ);
        }
        boolean broad = BROAD.contains(a.subEventType()) || BROAD.contains(b.subEventType());
        if (a.subEventType().equals(STRIKE) || b.subEventType().equals(STRIKE)) {
            return new Clue(broad ? -0.8 : -2.0, differ);
        }
        return broad ? new Clue(0, "") : new Clue(-1.0, differ);
    }
}
