package org.incidentatlas.http;

import java.util.Optional;
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

    /**
     * An earlier version for the audience, shown to the public no further than the newest one shows its records. Empty while too many others wait for one.
     *
     * @param version from 1 to the newest
     * @throws org.incidentatlas.ledger.StoreUnavailable when it is not in memory and cannot be read
     */
    Optional<Atlas> at(long version, Audience audience);

    /** Whether the store could not be asked lately, so that a newer version may exist. */
    boolean isStale();

    /** Looks for a newer version at once; afterwards {@link #current} has what was written before, unless it is stale. */
    void refresh();
}
