package org.incidentatlas.control;

/** What a claim does to another record when it is written, corrected or taken back. */
public sealed interface Effect {

    /** The id of the record. */
    String id();

    /** It is said of other days, or another statement reports its end. */
    record Changed(ControlClaim before, ControlClaim after) implements Effect {
        @Override
        public String id() {
            return before.id();
        }
    }

    /** Days on which an earlier claim goes on, as a record of their own. */
    record Begun(ControlClaim after) implements Effect {
        @Override
        public String id() {
            return after.id();
        }
    }

    /** Nothing is left of it. */
    record Withdrawn(ControlClaim before) implements Effect {
        @Override
        public String id() {
            return before.id();
        }
    }
}
