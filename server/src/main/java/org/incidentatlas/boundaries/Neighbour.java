package org.incidentatlas.boundaries;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.geo.Outlines;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A country or other area beside the one the atlas is about, for orientation only. Its outline is cut off at the edge of
 * the map.
 *
 * @param code what the outline is filed under: an ISO 3166-1 alpha-3 code where the area has one
 * @param name its name
 * @param label a point inside the part that is drawn
 * @param outline in degrees (WGS 84). Not to be changed.
 */
public record Neighbour(String code, String name, @Nullable LonLat label, Geometry outline) {

    private static final String OUTLINES = "/datasets/outlines/outlines.geojson";

    /** The areas around the country, from the program's own data (Natural Earth), in the order of the file. */
    public static List<Neighbour> load(String countryName) throws IOException {
        OutlineFile file;
        try (InputStream in = Neighbour.class.getResourceAsStream(OUTLINES)) {
            file = GeoJsonOutlines.read(
                    "built-in", Objects.requireNonNull(in, OUTLINES).readAllBytes());
        }
        List<Neighbour> neighbours = new ArrayList<>();
        for (OutlineFeature feature : file.features()) {
            String name = String.valueOf(feature.fields().get("name"));
            if (feature.geometry() != null && !name.equals(countryName)) {
                neighbours.add(new Neighbour(
                        Objects.requireNonNullElse(feature.fields().get("iso_a3"), name),
                        name,
                        Outlines.representativePoint(feature.geometry()).orElse(null),
                        feature.geometry()));
            }
        }
        return List.copyOf(neighbours);
    }
}
