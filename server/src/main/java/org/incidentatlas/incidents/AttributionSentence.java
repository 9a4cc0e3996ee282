package org.incidentatlas.incidents;

import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.actors.Usage;
import org.incidentatlas.sources.Attribution;

/** Says who is said to have done it, as a sentence with a subject, so that nobody reads a suspicion as a finding. */
public final class AttributionSentence {

    private final Actors actors;

    public AttributionSentence(Actors actors) {
        this.actors = actors;
    }

    /**
     * The sentence for an incident; names on it mean what they meant on its days, in the data set that wrote it.
     *
     * @param attribution who says what, as reported by the day asked about
     */
    public String of(Incident incident, Attribution attribution) {
        return of(
                incident.actor(),
                attribution,
                Usage.on(incident.when(), incident.provenance().dataSet()));
    }

    /**
     * The sentence for a party, wherever its name was written.
     *
     * @param responsible the party reported responsible, as the record names it
     * @param attribution who says what, as reported by the day asked about
     */
    public String of(String responsible, Attribution attribution) {
        return of(responsible, attribution, Usage.any());
    }

    private String of(String responsible, Attribution attribution, Usage usage) {
        boolean named = !responsible.startsWith("Unidentified");
        String to = attribution.to() == null ? null : shortName(attribution.to(), usage);
        String party = named || to == null ? shortName(responsible, usage) : to;
        String by = attribution.by() == null ? "" : " by " + attribution.by();
        return switch (attribution.kind()) {
            case CLAIMED -> "Claimed by " + party;
            case ACKNOWLEDGED -> "Acknowledged by " + party;
            case ATTRIBUTED -> "Attributed to " + party + by;
            case SUSPECTED -> (to == null ? party : to) + " suspected" + by + "; no claim in this record";
            case DISPUTED -> "Disputed: " + (to == null ? party : to) + " named" + by + ", others contest it";
            case UNKNOWN -> "Responsibility not reported in this record";
        };
    }

    /** Short where the table knows the party; a text that names several stays as the record has it. */
    private String shortName(String party, Usage usage) {
        return actors.find(party, usage).map(Actor::shortName).orElse(party);
    }
}
