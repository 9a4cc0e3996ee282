package org.incidentatlas.http;

import java.util.Objects;
import org.incidentatlas.access.Audience;
import org.incidentatlas.proposals.Proposals;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Keeps the proposals of the newest version: they are made when they are first asked for, and again after a change. */
final class ProposalDesk {

    private final AtlasSource source;
    private volatile @Nullable Proposals last;

    ProposalDesk(AtlasSource source) {
        this.source = source;
    }

    /** Made once for each version, while others who ask wait. */
    synchronized Proposals current() {
        Atlas atlas = source.current(Audience.FULL);
        Proposals made = last;
        if (made == null || !Objects.equals(made.atlas(), atlas)) {
            made = new Proposals(atlas);
            last = made;
        }
        return made;
    }
}
