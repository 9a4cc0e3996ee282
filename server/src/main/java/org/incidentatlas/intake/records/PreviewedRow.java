package org.incidentatlas.intake.records;

import java.util.List;
import org.incidentatlas.exchange.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What one of the first rows of a file makes.
 *
 * @param row its number, from 1
 * @param line the line it begins on
 * @param id the id of the record; empty when it has none
 * @param record an incident or a control statement; null for a row that cannot be taken
 * @param remarks faults, doubts and notes
 */
public record PreviewedRow(
        long row, long line, String id, @Nullable Object record, List<Remark> remarks) {

    public PreviewedRow {
        remarks = List.copyOf(remarks);
    }
}
