package org.incidentatlas.http;

import org.incidentatlas.timeline.Atlas;

/** The parameter {@code boundaries}: the id of a boundary set. */
final class BoundaryParam {

    private BoundaryParam() {}

    /** Refuses any set but the one in use. */
    static void check(Params params, Atlas atlas) {
        String inUse = atlas.boundaries().set().id();
        params.text("boundaries").filter(id -> !id.equals(inUse)).ifPresent(id -> {
            throw RequestProblem.invalid(
                    "boundaries", "Boundary set '" + id + "' is not in use; the one in use is " + inUse + ".");
        });
    }
}
