package org.incidentatlas.app;

import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.storage.Stores;

/**
 * The ground that the stores hold. Reads only: two services of different builds on one database would else write their own
 * built-in sets over each other's without end.
 */
final class StoredGround implements GroundSource {

    private final Stores stores;
    private final Geography geography;

    StoredGround(Stores stores, Geography geography) {
        this.stores = stores;
        this.geography = geography;
    }

    @Override
    public GroundState state() {
        return new GroundState(
                stores.boundaries().inUse().orElse(ApproximateSet.ID),
                stores.boundaries().changes(),
                stores.places().changes());
    }

    @Override
    public Ground read() {
        GroundState state = state();
        return on(geography.stored(state.inUse()), state);
    }

    /** The same on the given boundaries, which are or will be those in use, for a state that was asked for before. */
    Ground on(BoundaryIndex boundaries, GroundState before) {
        GroundState state = new GroundState(boundaries.set().id(), before.boundaries(), before.places());
        return new Ground(
                state,
                boundaries,
                geography.shelf(boundaries),
                GazetteerIndex.build(geography.storedContents(boundaries)));
    }
}
