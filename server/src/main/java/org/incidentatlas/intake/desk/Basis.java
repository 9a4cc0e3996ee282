package org.incidentatlas.intake.desk;

import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;

/**
 * What a report rests on: it is written with the same.
 *
 * @param records places rows on the ground of the report
 * @param ground that ground
 * @param request file, mapping and options
 */
record Basis(RecordImport records, ImportGround ground, ImportRequest request) {}
