package org.incidentatlas.incidents;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * What a person decided about something that the record suggests: a record of its own, with revisions, that changes no
 * incident. It carries no words; the reason stands in the history.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProposalDecision.Same.class, name = "same"),
    @JsonSubTypes.Type(value = ProposalDecision.Different.class, name = "different"),
    @JsonSubTypes.Type(value = ProposalDecision.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = ProposalDecision.Declined.class, name = "declined")
})
public sealed interface ProposalDecision {

    /** The kind of record under which the ledger keeps decisions. */
    String KIND = "decision";

    /** The id of the proposal it answers. */
    String id();

    /** When it was made, UTC: of several decisions on one event the last one says which incident is shown. */
    Instant decided();

    /**
     * Two incidents are one event.
     *
     * @param one the incident whose id comes first by code point
     * @param other the other one
     * @param shown the id of the incident that stands for the event
     */
    record Same(String id, String one, String other, String shown, Instant decided) implements ProposalDecision {}

    /** Two incidents are two events. */
    record Different(String id, String one, String other, Instant decided) implements ProposalDecision {}

    /** The claim on control that an incident suggests is taken up. */
    record Accepted(String id, String incident, Instant decided) implements ProposalDecision {}

    /** The claim on control that an incident suggests is not taken up. */
    record Declined(String id, String incident, Instant decided) implements ProposalDecision {}
}
