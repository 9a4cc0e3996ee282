package org.incidentatlas.http;

import java.util.List;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.timeline.Atlas;

/** The parameter {@code boundaries}: the id of a boundary set. */
final class BoundaryParam {

    static final String NAME = "boundaries";

    private BoundaryParam() {}

    /**
     * The atlas on the set asked for, or on the one in use when none is.
     *
     * @throws RequestProblem when there is no such set, or it draws another country
     */
    static Atlas view(Params params, Atlas atlas) {
        return params.text(NAME).map(id -> on(NAME, id, atlas)).orElse(atlas);
    }

    /** The atlas on the set with the id, which the parameter names. */
    static Atlas on(String parameter, String id, Atlas atlas) {
        BoundarySet set = set(parameter, id, atlas);
        if (!set.isOfCountryOf(atlas.boundaries().set())) {
            throw RequestProblem.invalid(
                    parameter,
                    "Boundary set '" + id + "' draws another country than this atlas, " + set.country() + ".");
        }
        return atlas.on(id).orElseThrow(() -> unknown(parameter, id, atlas));
    }

    /** What the set with the id is. */
    static BoundarySet set(String parameter, String id, Atlas atlas) {
        BoundarySet inUse = atlas.boundaries().set();
        if (inUse.id().equals(id)) {
            return inUse;
        }
        return atlas.shelf().sets().stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(parameter, id, atlas));
    }

    private static RequestProblem unknown(String parameter, String id, Atlas atlas) {
        List<String> ids = atlas.shelf().sets().stream().map(BoundarySet::id).toList();
        return RequestProblem.invalid(
                parameter, "There is no boundary set '" + id + "'. Loaded here: " + String.join(", ", ids) + ".");
    }
}
