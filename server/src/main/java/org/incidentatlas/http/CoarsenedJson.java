package org.incidentatlas.http;

import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Says whether a record is shown with a coarser place than it has, and how coarse. */
final class CoarsenedJson {

    private CoarsenedJson() {}

    /** What the place is cut down to in this answer, or null when the record is shown as it is. */
    static @Nullable String to(Visibility visibility, Atlas atlas) {
        return atlas.audience() == Audience.PUBLIC ? visibility.coarsenedTo() : null;
    }

    /** The members of a single record. */
    static void members(JsonText json, Visibility visibility, Atlas atlas) {
        String to = to(visibility, atlas);
        json.field("visibility", visibility).field("coarsened", to != null).field("coarsened_to", to);
    }
}
