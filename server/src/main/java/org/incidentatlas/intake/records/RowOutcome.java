package org.incidentatlas.intake.records;

import java.util.List;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.gazetteer.Candidate;

/**
 * What becomes of a row, and why.
 *
 * @param row the number of the row below the header, or of the feature, from 1
 * @param line the line of the file it begins on
 * @param record id of the record; empty when it has none
 * @param verdict what becomes of it
 * @param remarks faults, doubts and notes
 * @param candidates places to choose from when its place is in doubt
 */
public record RowOutcome(
        long row, long line, String record, Verdict verdict, List<Remark> remarks, List<Candidate> candidates) {

    public RowOutcome {
        remarks = List.copyOf(remarks);
        candidates = List.copyOf(candidates);
    }
}
