package org.incidentatlas.intake.records;

/**
 * What tells one reading of a file from another: nothing may be written that was not reported.
 *
 * @param checksum of all bytes of the file
 * @param decisions of the verdicts on its rows, and of the revisions of records that they were given beside
 */
record Passing(String checksum, long decisions) {

    /** A file that was not read to its end. */
    static final Passing NONE = new Passing("", 0);
}
