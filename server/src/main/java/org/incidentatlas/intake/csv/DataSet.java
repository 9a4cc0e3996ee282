package org.incidentatlas.intake.csv;

import java.time.LocalDate;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.sources.Source;

/**
 * What all rows of a file have in common.
 *
 * @param name the data set's name
 * @param recorded its date: what its undated rows count as published on
 * @param rights what may be done with its rows
 */
public record DataSet(String name, LocalDate recorded, Rights rights) {

    Provenance provenance(Row row, Source source) {
        return new Provenance(source.id(), source.published(), recorded, name, rights, row.raw());
    }
}
