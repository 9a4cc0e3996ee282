package org.incidentatlas.proposals;

import java.util.List;
import org.incidentatlas.incidents.Incident;

/** Something that the record suggests and that a person decides. */
public sealed interface Proposal {

    /** Follows from what it is about: the same in every version. */
    String id();

    Band band();

    /** What speaks for it, in plain sentences. */
    List<String> reasons();

    /** What speaks against it. */
    List<String> against();

    /**
     * Two incidents may be one event.
     *
     * @param one the incident whose id comes first by code point
     * @param other the other one
     * @param likeness how alike they are, and why
     * @param suggested the id of the incident that may best stand for the event: open, placed more exactly, with more evidence
     */
    record SameEvent(String id, Incident one, Incident other, Likeness likeness, String suggested) implements Proposal {

        @Override
        public Band band() {
            return likeness.band();
        }

        @Override
        public List<String> reasons() {
            return likeness.reasons();
        }

        @Override
        public List<String> against() {
            return likeness.against();
        }
    }

    /**
     * An incident tells that a party took or lost ground.
     *
     * @param hold what it tells, and in which words
     * @param form the statement on control, ready to be looked through and sent
     */
    record ClaimOfIncident(
            String id,
            Incident incident,
            ToldHold hold,
            Band band,
            List<String> reasons,
            List<String> against,
            ClaimForm form)
            implements Proposal {

        public ClaimOfIncident {
            reasons = List.copyOf(reasons);
            against = List.copyOf(against);
        }
    }
}
