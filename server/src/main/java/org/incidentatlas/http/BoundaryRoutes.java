package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.SetLinks;
import org.incidentatlas.boundaries.UnitLink;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Which boundary sets are loaded, and how the units of one stand to those of another. */
final class BoundaryRoutes implements Routes {

    private final Answers answers;

    BoundaryRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/boundaries", ctx -> {
            Params params = Params.of(ctx, Set.of("version", "min_version"));
            answers.send(ctx, params, Answers.JSON, BoundaryRoutes::sets);
        });
        Routes.get(routes, "/api/boundaries/links", ctx -> {
            Params params = Params.of(ctx, Set.of("version", "min_version", "from", "to", "kind"));
            answers.send(ctx, params, Answers.JSON, atlas -> links(params, atlas));
        });
    }

    private static String sets(Atlas atlas) {
        String inUse = atlas.boundaries().set().id();
        return JsonText.write(json -> {
            json.object().field("in_use", inUse).array("sets");
            for (BoundarySet set : atlas.shelf().sets()) {
                json.object();
                members(json, set);
                json.field("in_use", set.id().equals(inUse));
                summary(json, set, atlas);
                json.end();
            }
            json.end().end();
        });
    }

    static void members(JsonText json, BoundarySet set) {
        json.field("id", set.id())
                .field("title", set.title())
                .field("source", set.source())
                .field("licence", set.licence())
                .field("dated", set.dated())
                .field("valid_from", set.validFrom())
                .field("valid_to", set.validTo())
                .field("country", set.country())
                .field("approximate", set.approximate())
                .field("checksum", set.checksum())
                .field("note", set.note());
    }

    /** How many links lead from the set in use to this one, by kind; null for the set in use and for other countries. */
    private static void summary(JsonText json, BoundarySet set, Atlas atlas) {
        BoundarySet inUse = atlas.boundaries().set();
        if (set.id().equals(inUse.id()) || !set.isOfCountryOf(inUse)) {
            json.field("links", null);
            return;
        }
        json.object("links");
        counts(json, atlas.shelf().links(inUse.id(), set.id()).counts());
        json.end();
    }

    private static void counts(JsonText json, Map<UnitLink.Kind, Integer> counts) {
        for (UnitLink.Kind kind : UnitLink.Kind.values()) {
            json.field(kind.toString(), counts.getOrDefault(kind, 0));
        }
    }

    private static String links(Params params, Atlas atlas) {
        String inUse = atlas.boundaries().set().id();
        String from = BoundaryParam.set("from", params.text("from").orElse(inUse), atlas)
                .id();
        String to =
                BoundaryParam.set("to", params.text("to").orElse(inUse), atlas).id();
        UnitLink.Kind wanted = wanted(params);
        SetLinks links = atlas.shelf().links(from, to);
        return JsonText.write(json -> {
            json.object().field("from_set", from).field("to_set", to);
            json.object("counts");
            counts(json, links.counts());
            json.end().array("links");
            links.all().stream()
                    .filter(link -> wanted == null || link.kind() == wanted)
                    .forEach(link -> link(json, link));
            json.end().end();
        });
    }

    private static UnitLink.@Nullable Kind wanted(Params params) {
        List<String> words = Arrays.stream(UnitLink.Kind.values())
                .map(UnitLink.Kind::toString)
                .toList();
        return params.text("kind").isEmpty()
                ? null
                : UnitLink.Kind.parse(params.word("kind", "same", words)).orElse(null);
    }

    private static void link(JsonText json, UnitLink link) {
        json.object()
                .field("from", link.from())
                .field("to", link.to())
                .field("kind", link.kind())
                .decimal("share_of_from", link.shareOfFrom(), 4)
                .decimal("share_of_to", link.shareOfTo(), 4)
                .field("reason", link.reason())
                .field("source", link.source())
                .end();
    }
}
