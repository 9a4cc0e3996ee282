package org.incidentatlas.app;

/** Where the ground that a record is read against comes from, and how to tell that it has become another. */
interface GroundSource {

    /** What the ground would be read from now; cheap enough to be asked every other second. */
    GroundState state();

    /** Reads it as it is now. */
    Ground read();
}
