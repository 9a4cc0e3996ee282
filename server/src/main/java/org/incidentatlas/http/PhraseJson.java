package org.incidentatlas.http;

import java.util.List;
import java.util.Objects;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.GeocodeDecision;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.NearArea;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Writes where a phrase of distance, direction or region lies, with what there is to draw. */
final class PhraseJson {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int SCORE_DECIMALS = 4;

    private final GazetteerIndex gazetteer;
    private final BoundaryIndex boundaries;
    private final boolean drawn;

    private PhraseJson(Atlas atlas, boolean drawn) {
        this.gazetteer = atlas.gazetteer();
        this.boundaries = atlas.boundaries();
        this.drawn = drawn;
    }

    /** For the answer to one question, with what there is to draw. */
    static PhraseJson drawn(Atlas atlas) {
        return new PhraseJson(atlas, true);
    }

    /** For thousands of answers at once: without geometries, which would take seconds to join and megabytes to send. */
    static PhraseJson undrawn(Atlas atlas) {
        return new PhraseJson(atlas, false);
    }

    /** The member {@code location}, null for a plain name. */
    void write(JsonText json, @Nullable Location location) {
        if (location == null) {
            json.field("location", null);
            return;
        }
        Location.Near near = location instanceof Location.Near said ? said : null;
        Geometry geometry = drawn ? geometry(location) : null;
        LonLat label = near != null
                ? NearArea.labelPoint(near)
                : geometry == null
                        ? null
                        : Outlines.representativePoint(geometry).orElse(null);
        String placeId = placeId(location);
        json.object("location")
                .field("kind", kind(location))
                .field("text", location.text())
                .field("place_id", placeId)
                .field("place_name", placeId == null ? null : name(placeId))
                .decimal("metres", near == null ? null : near.metres(), 0)
                .decimal("metres_to", near == null ? null : near.metresTo(), 0)
                .decimal("tolerance_m", near == null ? null : near.toleranceMetres(), 0)
                .field("direction", near == null ? null : near.direction())
                .field("part", location instanceof Location.InUnit in ? in.part() : null)
                .strings("units", units(location))
                .field("country", location instanceof Location.InCountry in ? in.country() : null)
                .field("place_precision", location.precision())
                .field("ucdp_where_prec", location.precision().ucdp())
                .field("acled_geo_precision", location.precision().acled())
                .point("label_point", label)
                .field("label_basis", label == null ? null : labelBasis(location))
                .decimal("uncertainty_m", label == null || geometry == null ? null : farthest(label, geometry), 0)
                .geometry("geometry", geometry);
        decided(json, location.decision());
        json.end();
    }

    private static void decided(JsonText json, @Nullable GeocodeDecision decision) {
        json.decimal("score", decision == null ? null : decision.score(), SCORE_DECIMALS)
                .strings("reasons", decision == null ? List.of() : decision.reasons());
    }

    private static double farthest(LonLat label, Geometry geometry) {
        return Outlines.farthestMetres(label, geometry);
    }

    /** A label stands in the middle of what is drawn; nothing is said to have happened there. */
    private static String labelBasis(Location location) {
        boolean around = location instanceof Location.Near near && near.direction() == null;
        return around ? "the place measured from" : "middle of the area drawn";
    }

    static String kind(Location location) {
        if (location instanceof Location.Near) {
            return "near";
        }
        if (location instanceof Location.InUnit) {
            return "in unit";
        }
        if (location instanceof Location.InRegion) {
            return "in region";
        }
        if (location instanceof Location.InCountry) {
            return "in country";
        }
        return location instanceof Location.AtPoint ? "at point" : "unlocated";
    }

    private static @Nullable String placeId(Location location) {
        if (location instanceof Location.Near near) {
            return near.placeId();
        }
        return location instanceof Location.InRegion region ? region.placeId() : location.pcode();
    }

    private static List<String> units(Location location) {
        if (location instanceof Location.Near near) {
            return near.units();
        }
        if (location instanceof Location.InRegion region) {
            return region.units();
        }
        return location.pcode() == null ? List.of() : List.of(Objects.requireNonNull(location.pcode()));
    }

    private @Nullable String name(String id) {
        return gazetteer.place(id).map(Place::name).orElse(null);
    }

    /** An area, a straight line, or the outlines of the units; null where there is nothing to draw. */
    private @Nullable Geometry geometry(Location location) {
        if (location instanceof Location.Near near) {
            return NearArea.outline(near);
        }
        if (location instanceof Location.InRegion region && region.line().size() > 1) {
            return FACTORY.createLineString(
                    region.line().stream().map(LonLat::coordinate).toArray(Coordinate[]::new));
        }
        return boundaries.union(units(location)).orElse(null);
    }
}
