package org.incidentatlas.intake.records;

import org.incidentatlas.access.Visibility;
import org.incidentatlas.exchange.DataTerms;
import org.incidentatlas.exchange.Scheme;
import org.jspecify.annotations.Nullable;

/** What kind of table a file holds. */
sealed interface RecordFormat {

    /** The data set's id, with which the ids of its records begin. */
    String dataSet();

    String publisher();

    DataTerms terms();

    Visibility visibility();

    /** How the data set asks to be cited, or null when that follows from publisher, edition and day of access. */
    @Nullable
    String citation();

    /** A table in the columns of a known scheme. */
    record OfScheme(Scheme scheme) implements RecordFormat {

        @Override
        public String dataSet() {
            return scheme.id();
        }

        @Override
        public String publisher() {
            return scheme.publisher();
        }

        @Override
        public DataTerms terms() {
            return scheme.terms();
        }

        @Override
        public Visibility visibility() {
            return scheme.visibility();
        }

        @Override
        public @Nullable String citation() {
            return null;
        }
    }

    /** A table that a mapping explains. */
    record Mapped(Mapping mapping) implements RecordFormat {

        @Override
        public String dataSet() {
            return mapping.dataSet();
        }

        @Override
        public String publisher() {
            return mapping.publisher();
        }

        @Override
        public DataTerms terms() {
            return mapping.terms();
        }

        @Override
        public Visibility visibility() {
            return mapping.visibility();
        }

        @Override
        public @Nullable String citation() {
            return mapping.citation();
        }
    }
}
