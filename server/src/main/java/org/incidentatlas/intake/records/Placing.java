package org.incidentatlas.intake.records;

import java.util.List;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.gazetteer.Location;

/**
 * Where a row was placed.
 *
 * @param where the place, never more exactly than the row says
 * @param remarks doubts and notes about it
 * @param candidates what the geocoder offers to choose from when there is a doubt
 */
record Placing(Location where, List<Remark> remarks, List<Candidate> candidates) {

    Placing {
        remarks = List.copyOf(remarks);
        candidates = List.copyOf(candidates);
    }

    static Placing at(Location where, Remark... remarks) {
        return new Placing(where, List.of(remarks), List.of());
    }
}
