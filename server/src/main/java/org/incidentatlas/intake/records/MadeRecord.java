package org.incidentatlas.intake.records;

import java.util.List;
import java.util.Map;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.incidents.Incident;

/**
 * What a row makes.
 *
 * @param kind the kind of record
 * @param id its id
 * @param record the record itself; a stand-in that must not be used where there is a fault
 * @param raw what is kept of the row
 * @param remarks everything to say about it
 * @param candidates places to choose from when its place is in doubt
 */
record MadeRecord(
        String kind,
        String id,
        Object record,
        Map<String, String> raw,
        List<Remark> remarks,
        List<Candidate> candidates) {

    MadeRecord {
        remarks = List.copyOf(remarks);
        candidates = List.copyOf(candidates);
    }

    /** Under which terms it comes, and how far it is shown. */
    String terms() {
        return record instanceof Incident incident
                ? DataSets.terms(incident.provenance(), incident.visibility())
                : DataSets.terms(((ControlStatement) record).provenance(), ((ControlStatement) record).visibility());
    }

    boolean has(Remark.Weight weight) {
        return remarks.stream().anyMatch(remark -> remark.weight() == weight);
    }
}
