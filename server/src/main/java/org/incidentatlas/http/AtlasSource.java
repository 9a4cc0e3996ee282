package org.incidentatlas.http;

import org.incidentatlas.timeline.Atlas;

/** Where answers get the atlas from. */
public interface AtlasSource {

    /** The newest version held in memory, for the audience of the service. */
    Atlas current();

    /** Whether the store could not be asked lately, so that a newer version may exist. */
    boolean isStale();

    /** Looks for a newer version at once; afterwards {@link #current} has what was written before, unless it is stale. */
    void refresh();
}
