package org.incidentatlas.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentatlas.boundaries.BoundaryShelf;
import org.incidentatlas.boundaries.UnitMatch;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.timeline.Atlas;

/** Writes which units hold a point, on which boundary set and why on that, and how sure that is. */
final class ReverseJson {

    private ReverseJson() {}

    /** The atlas to ask, and in a word why it is drawn on this set. */
    private record Asked(Atlas atlas, String why) {}

    static String of(Params params, Atlas atlas) {
        LonLat point = new LonLat(params.degrees("lon", 180), params.degrees("lat", 90));
        Asked asked = asked(params, atlas);
        Atlas on = asked.atlas();
        List<UnitMatch> matches = on.boundaries().reverse(point);
        return JsonText.write(json -> {
            json.object().degrees("lon", point.lon()).degrees("lat", point.lat());
            json.field("certain", !matches.isEmpty() && matches.stream().allMatch(UnitMatch::certain));
            json.field("approximate", on.boundaries().set().approximate());
            json.field("boundary_set", on.boundaries().set().id());
            json.field("dated", on.boundaries().set().dated());
            json.field("why_this_set", asked.why());
            json.array("units");
            matches.forEach(match -> unit(json, match, on));
            json.end().end();
        });
    }

    private static void unit(JsonText json, UnitMatch match, Atlas on) {
        json.object()
                .field("pcode", match.unit().pcode())
                .field("name", match.unit().names().english())
                .field("level", match.unit().level())
                .strings(
                        "path",
                        on.boundaries().path(match.unit().pcode()).stream()
                                .map(unit -> unit.names().english())
                                .toList())
                .field("on_border", match.onBorder())
                .field("certain", match.certain())
                .end();
    }

    /** The set named goes first; a day chooses among those with real outlines; else the set in use answers. */
    private static Asked asked(Params params, Atlas atlas) {
        Optional<LocalDate> day = params.day("date");
        if (params.text(BoundaryParam.NAME).isPresent()) {
            return new Asked(BoundaryParam.view(params, atlas), "named");
        }
        return day.flatMap(date -> atlas.shelf().on(date, atlas.boundaries().set()))
                .map(choice -> new Asked(BoundaryParam.on("date", choice.set().id(), atlas), word(choice.why())))
                .orElseGet(() -> new Asked(atlas, day.isPresent() ? "no_real_set" : "in_use"));
    }

    private static String word(BoundaryShelf.Why why) {
        return why.name().toLowerCase(Locale.ROOT);
    }
}
