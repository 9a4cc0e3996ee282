package org.incidentatlas.bench;

import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.gazetteer.GeocodeAnswer;
import org.incidentatlas.gazetteer.Geocoder;

/** Anything that places names: our geocoder, or what it is compared with. */
public interface NameSearch {

    /** What to call it in a table. */
    String name();

    /** Its answer to the row's text, level and unit; it never looks at what is right. */
    Verdict find(GoldRow row);

    /** Our geocoder. */
    record Ours(String name, Geocoder geocoder) implements NameSearch {

        @Override
        public Verdict find(GoldRow row) {
            GeocodeAnswer answer = geocoder.geocode(row.query());
            if (answer.candidates().isEmpty()) {
                return new Verdict(null, 0, Verdict.NOTHING.band(), answer.outside());
            }
            Candidate best = answer.candidates().get(0);
            return new Verdict(best.place().id(), best.score(), best.band(), answer.outside());
        }
    }
}
