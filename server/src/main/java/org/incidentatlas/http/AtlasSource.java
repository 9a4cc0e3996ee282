package org.incidentatlas.http;

import org.incidentatlas.timeline.Atlas;

/** Where answers get the atlas from. */
public interface AtlasSource {

    /**
     * The newest version held in memory, for the audience of the service.
     *
     * @throws org.incidentatlas.ledger.StoreUnavailable while no version was ever read
     */
    Atlas current();

    /** Whether a version has been read. */
    boolean isReady();

    /** Whether the store could not be asked lately, so that a newer version may exist. */
    boolean isStale();
}
