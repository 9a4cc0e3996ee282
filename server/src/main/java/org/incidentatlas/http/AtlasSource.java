package org.incidentatlas.http;

import org.incidentatlas.access.Audience;
import org.incidentatlas.timeline.Atlas;

/** Where answers get the atlas from. */
public interface AtlasSource {

    /** The newest version held in memory as the public sees it. */
    Atlas current();

    /**
     * The newest version for the audience. Only for those who belong to it.
     *
     * @throws org.incidentatlas.ledger.StoreUnavailable when it is not in memory yet and cannot be read
     */
    Atlas current(Audience audience);

    /** Whether the store could not be asked lately, so that a newer version may exist. */
    boolean isStale();

    /** Looks for a newer version at once; afterwards {@link #current} has what was written before, unless it is stale. */
    void refresh();
}
