/**
 * Files of incidents and control claims coming in: what kind of file it is, row by row what becomes of it, and one batch of
 * what is taken.
 *
 * <p>A file is read twice and never held in memory: once to say what would become of every row, once to write. Between the
 * two nothing may change, which a checksum of the file and the expected revision of every record see to. A row that is in doubt
 * becomes a draft, which editors see and the public does not.
 */
@NullMarked
package org.incidentatlas.intake.records;

import org.jspecify.annotations.NullMarked;
