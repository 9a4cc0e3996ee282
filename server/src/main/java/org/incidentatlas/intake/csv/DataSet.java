package org.incidentatlas.intake.csv;

import java.time.LocalDate;
import org.incidentatlas.sources.Rights;

/**
 * What all rows of a file have in common.
 *
 * @param name the data set's name
 * @param recorded its date: what its undated rows count as published on
 * @param rights what may be done with its rows
 */
public record DataSet(String name, LocalDate recorded, Rights rights) {}
