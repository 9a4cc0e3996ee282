package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Set;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.Detail;
import org.incidentatlas.boundaries.Neighbour;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The outlines everything else is drawn on. They imply no view on the status of any border. */
final class BoundaryLayerRoutes implements Routes {

    private static final Set<String> PARAMETERS =
            Set.of("version", "min_version", "known", "level", "boundaries", "detail", "within", "bbox");

    private final Answers answers;
    private final Surroundings.Source source;

    BoundaryLayerRoutes(Answers answers, Surroundings.Source source) {
        this.answers = answers;
        this.source = source;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/layers/boundaries.geojson", ctx -> {
            Params params = Params.of(ctx, PARAMETERS);
            answers.send(ctx, params, Answers.GEOJSON, atlas -> layer(params, atlas));
        });
    }

    private String layer(Params params, Atlas inUse) {
        AdminLevel level = AdminLevel.valueOf(params.word("level", "ADM2", List.of("COUNTRY", "ADM1", "ADM2")));
        Detail detail = Detail.valueOf(params.word("detail", "FULL", List.of("LOW", "FULL")));
        Atlas atlas = BoundaryParam.view(params, inUse);
        BoundarySet set = atlas.boundaries().set();
        Surroundings surroundings = source.of(inUse.boundaries());
        Area area = Area.of(params, atlas);
        List<AdminUnit> units =
                atlas.boundaries().units(level).stream().filter(area::admits).toList();
        return JsonText.write(json -> {
            json.object().field("type", "FeatureCollection");
            boundarySet(json, set);
            json.array("features");
            for (AdminUnit unit : units) {
                Geometry outline =
                        atlas.boundaries().outline(unit.pcode(), detail).orElse(null);
                unit(json, unit, outline, capitalOf(unit, atlas, surroundings), atlas);
            }
            if (level == AdminLevel.COUNTRY) {
                surroundings.neighbours().forEach(neighbour -> neighbour(json, neighbour));
            }
            json.end().end();
        });
    }

    static void boundarySet(JsonText json, BoundarySet set) {
        json.object("boundary_set");
        BoundaryRoutes.members(json, set);
        json.end();
    }

    private static void unit(
            JsonText json, AdminUnit unit, @Nullable Geometry outline, @Nullable Place capital, Atlas atlas) {
        json.object().field("type", "Feature").field("id", unit.pcode()).geometry("geometry", outline);
        json.object("properties")
                .field("pcode", unit.pcode())
                .field("name", unit.names().english())
                .object("names")
                .field("en", unit.names().english())
                .field("dari", unit.names().dari())
                .field("pashto", unit.names().pashto())
                .end()
                .field("level", unit.level())
                .field("parent", unit.parent());
        label(json, unit.label());
        if (unit.level() == AdminLevel.ADM1) {
            capital(json, capital);
        }
        json.field("approximate", atlas.boundaries().set().approximate() && unit.level() != AdminLevel.COUNTRY)
                .field("neighbour", false)
                .end()
                .end();
    }

    private static @Nullable Place capitalOf(AdminUnit province, Atlas atlas, Surroundings surroundings) {
        String id = surroundings.capitals().get(province.pcode());
        return id == null ? null : atlas.gazetteer().place(id).orElse(null);
    }

    private static void capital(JsonText json, @Nullable Place capital) {
        if (capital == null || capital.point() == null) {
            json.field("capital", null);
            return;
        }
        json.object("capital")
                .field("id", capital.id())
                .field("name", capital.name())
                .field("name_dari", nameOf(capital, PlaceName.Kind.DARI));
        json.degrees("lon", capital.point().lon());
        json.degrees("lat", capital.point().lat());
        json.end();
    }

    private static @Nullable String nameOf(Place place, PlaceName.Kind kind) {
        return place.names().stream()
                .filter(name -> name.kind() == kind)
                .map(PlaceName::text)
                .findFirst()
                .orElse(null);
    }

    private static void neighbour(JsonText json, Neighbour neighbour) {
        json.object().field("type", "Feature").field("id", neighbour.code()).geometry("geometry", neighbour.outline());
        json.object("properties").field("name", neighbour.name()).field("level", AdminLevel.COUNTRY);
        label(json, neighbour.label());
        json.field("approximate", false).field("neighbour", true).end().end();
    }

    private static void label(JsonText json, @Nullable LonLat label) {
        json.degrees("label_lon", label == null ? null : label.lon());
        json.degrees("label_lat", label == null ? null : label.lat());
    }
}
