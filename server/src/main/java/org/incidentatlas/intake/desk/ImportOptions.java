package org.incidentatlas.intake.desk;

import org.incidentatlas.intake.records.ImportRequest;

/**
 * How a file that was handed over is to be taken in.
 *
 * @param described what is known of the data set beside its rows
 * @param skipRejected whether the other rows are taken when some are rejected
 * @param retractGone whether records of the data set that the file no longer has are retracted
 */
public record ImportOptions(ImportRequest.Description described, boolean skipRejected, boolean retractGone) {}
