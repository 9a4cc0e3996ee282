package org.incidentatlas.boundaries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.geo.LocalProjection;
import org.incidentatlas.geo.LonLat;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Makes outlines that hint at the extent of districts from points known to lie in them: a place belongs to the district
 * of the nearest point (Voronoi cells on an equal-area plane, dissolved per district), as far as the country reaches.
 * Provinces are the unions of their districts.
 *
 * <p>All lines are rounded to a grid of 0.0001 degree (about 10 m) in one arrangement, and units are put together from its
 * faces. So there are no gaps and no overlaps, vertices of neighbours are the same, and districts fill their province
 * exactly. Smoothing the edges was rejected: straight cell edges say what these outlines are.
 *
 * <p>The country is widened by {@value #MARGIN_METRES} m around points that its outline leaves out or barely holds, so that
 * every point lies in its own district's cell.
 */
public final class ApproximateCells {

    /** Cells per P-code, in code point order; multipolygons where a district's points do not hang together. */
    public record Cells(SortedMap<String, Geometry> districts, SortedMap<String, Geometry> provinces) {}

    /** Coordinates are whole multiples of 1/this degree. */
    static final double GRID = 10_000;

    private static final double MARGIN_METRES = 3_000;
    private static final double BARELY_HELD_METRES = 1_000;
    /** Far enough that no frame effect of the triangulation reaches the country. */
    private static final double FRAME_METRES = 1_000_000;

    private static final GeometryFactory PLANE = new GeometryFactory();

    private final LocalProjection projection;
    private final Geometry country;
    private final List<Coordinate> sites;
    private final NearestPoints districts;

    private ApproximateCells(List<AdminPoint> points, Geometry country) {
        Envelope extent = country.getEnvelopeInternal();
        projection = new LocalProjection(LonLat.of(extent.centre()));
        sites = points.stream()
                .map(point -> projection.toPlane(point.point().coordinate()))
                .toList();
        districts =
                new NearestPoints(sites, points.stream().map(AdminPoint::pcode).toList());
        this.country = widened(projection.toPlane(country));
    }

    /**
     * @param points points in districts; no two of different districts at the same place
     * @param provinceOf the province of each district
     * @param country a polygon or multipolygon in degrees
     */
    public static Cells build(List<AdminPoint> points, Map<String, String> provinceOf, Geometry country) {
        ApproximateCells cells = new ApproximateCells(points, country);
        SortedMap<String, Geometry> districts = cells.districts();
        SortedMap<String, List<Geometry>> members = new TreeMap<>();
        districts.forEach((pcode, cell) -> members.computeIfAbsent(provinceOf.get(pcode), key -> new ArrayList<>())
                .add(cell));
        SortedMap<String, Geometry> provinces = new TreeMap<>();
        members.forEach((pcode, parts) -> provinces.put(pcode, dissolved(parts)));
        return new Cells(districts, provinces);
    }

    private SortedMap<String, Geometry> districts() {
        List<Geometry> lines = new ArrayList<>();
        lines.add(projection.toDegrees(country).getBoundary());
        for (Geometry cell : dissolvedByDistrict(voronoiCells(), this::nearest).values()) {
            lines.add(projection.toDegrees(cell).getBoundary());
        }
        Geometry network = UnaryUnionNG.union(GeometryReader.WGS84.buildGeometry(lines), new PrecisionModel(GRID));
        return dissolvedByDistrict(facesInCountry(network), this::nearestInDegrees);
    }

    private List<Geometry> voronoiCells() {
        Envelope frame = new Envelope(country.getEnvelopeInternal());
        frame.expandBy(FRAME_METRES);
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        builder.setClipEnvelope(frame);
        Geometry diagram = builder.getDiagram(PLANE);
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            cells.add(diagram.getGeometryN(i));
        }
        return cells;
    }

    private List<Geometry> facesInCountry(Geometry network) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(network);
        List<Geometry> all = new ArrayList<>();
        polygonizer.getPolygons().forEach(face -> all.add((Geometry) face));
        List<Geometry> inside = facesWithin(projection.toDegrees(country), all);
        // Where rounding pinched the outline, or room for a point closed a bay of it, a hole is left: it is filled.
        return facesWithin(withoutHoles(dissolved(inside)), all);
    }

    private static List<Geometry> facesWithin(Geometry area, List<Geometry> faces) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        return faces.stream()
                .filter(face -> prepared.contains(face.getInteriorPoint()))
                .toList();
    }

    private static Geometry withoutHoles(Geometry area) {
        List<Polygon> shells = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon part = (Polygon) area.getGeometryN(i);
            shells.add(part.getFactory().createPolygon(part.getExteriorRing()));
        }
        return area.getFactory().createMultiPolygon(shells.toArray(new Polygon[0]));
    }

    private static SortedMap<String, Geometry> dissolvedByDistrict(List<Geometry> faces, DistrictOf districtOf) {
        Map<String, List<Geometry>> byDistrict = new HashMap<>();
        for (Geometry face : faces) {
            byDistrict
                    .computeIfAbsent(
                            districtOf.district(face.getInteriorPoint().getCoordinate()), key -> new ArrayList<>())
                    .add(face);
        }
        SortedMap<String, Geometry> dissolved = new TreeMap<>();
        byDistrict.forEach((pcode, parts) -> dissolved.put(pcode, dissolved(parts)));
        return dissolved;
    }

    private static Geometry dissolved(Collection<Geometry> parts) {
        return CoverageUnion.union(parts.toArray(new Geometry[0])).norm();
    }

    private String nearestInDegrees(Coordinate degrees) {
        return nearest(projection.toPlane(degrees));
    }

    private String nearest(Coordinate metres) {
        return districts.nearest(metres, 1).get(0);
    }

    private Geometry widened(Geometry outline) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(outline);
        IndexedFacetDistance edge = new IndexedFacetDistance(outline.getBoundary());
        List<Geometry> parts = new ArrayList<>();
        parts.add(outline);
        for (Coordinate site : sites) {
            Geometry point = PLANE.createPoint(site);
            if (!prepared.contains(point)) {
                // The way to the outline as well, so that no part of the country lies apart.
                parts.add(PLANE.createLineString(edge.nearestPoints(point)).buffer(MARGIN_METRES, 2));
            } else if (edge.distance(point) < BARELY_HELD_METRES) {
                parts.add(point.buffer(MARGIN_METRES, 2));
            }
        }
        return PLANE.buildGeometry(parts).union();
    }

    @FunctionalInterface
    private interface DistrictOf {
        String district(Coordinate inside);
    }
}
