package org.incidentatlas.http;

import java.util.List;
import org.incidentatlas.boundaries.UnitMatch;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.timeline.Atlas;

/** Writes which units hold a point, and how sure that is. */
final class ReverseJson {

    private ReverseJson() {}

    static String of(Params params, Atlas atlas) {
        LonLat point = new LonLat(params.degrees("lon", 180), params.degrees("lat", 90));
        BoundaryParam.check(params, atlas);
        List<UnitMatch> matches = atlas.boundaries().reverse(point);
        return JsonText.write(json -> {
            json.object().degrees("lon", point.lon()).degrees("lat", point.lat());
            json.field("certain", !matches.isEmpty() && matches.stream().allMatch(UnitMatch::certain));
            json.field("approximate", atlas.boundaries().set().approximate());
            json.field("boundary_set", atlas.boundaries().set().id());
            json.array("units");
            matches.forEach(match -> json.object()
                    .field("pcode", match.unit().pcode())
                    .field("name", match.unit().names().english())
                    .field("level", match.unit().level())
                    .strings(
                            "path",
                            atlas.boundaries().path(match.unit().pcode()).stream()
                                    .map(unit -> unit.names().english())
                                    .toList())
                    .field("on_border", match.onBorder())
                    .field("certain", match.certain())
                    .end());
            json.end().end();
        });
    }
}
