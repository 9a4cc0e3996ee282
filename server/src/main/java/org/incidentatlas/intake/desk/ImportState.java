package org.incidentatlas.intake.desk;

import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.Unreadable;
import org.jspecify.annotations.Nullable;

/** How far a file that was handed over has come. */
public sealed interface ImportState {

    /** The word for it in answers. */
    String word();

    /** Another is worked on, or this one has not been begun. */
    record Waiting() implements ImportState {

        @Override
        public String word() {
            return "waiting";
        }
    }

    /** Its rows are being looked at. */
    record Examining(Findings findings) implements ImportState {

        @Override
        public String word() {
            return "examining";
        }
    }

    /** Its columns are of no known format; somebody has to say what they mean. */
    record Unmapped(Unreadable fault) implements ImportState {

        @Override
        public String word() {
            return "mapping needed";
        }
    }

    /** It cannot be read to its end. */
    record Broken(Unreadable fault) implements ImportState {

        @Override
        public String word() {
            return "unreadable";
        }
    }

    /**
     * What would become of every row is known, and nothing is written yet.
     *
     * @param tag tells this report from every other, and cannot be guessed by who has not seen it
     * @param basis what it is written with; null when it was written
     */
    record Examined(
            String tag,
            Examination examination,
            Findings findings,
            @Nullable Basis basis) implements ImportState {

        /** The same once it was written: it keeps alive neither names nor outlines. */
        Examined afterwards() {
            return new Examined(tag, examination, findings, null);
        }

        Basis wholeBasis() {
            if (basis == null) {
                throw new IllegalStateException("a report is written once");
            }
            return basis;
        }

        @Override
        public String word() {
            return "examined";
        }
    }

    /** It is being written. */
    record Writing(Examined report, Written progress) implements ImportState {

        @Override
        public String word() {
            return "writing";
        }
    }

    /**
     * It is in the record.
     *
     * @param version the version it made; null when it changed nothing
     * @param by who wrote it
     */
    record Done(Examined report, @Nullable Long version, String by) implements ImportState {

        @Override
        public String word() {
            return "written";
        }
    }

    /** Something went wrong here; it is logged. */
    record Failed(String why) implements ImportState {

        @Override
        public String word() {
            return "failed";
        }
    }
}
