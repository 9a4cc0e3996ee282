package org.incidentatlas.boundaries;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.geo.GeometryReader;
import org.incidentatlas.geo.GeometryReading;
import org.incidentatlas.geo.Rings;

/**
 * The arcs of a topology in its reference system, and the polygons that are made of them (TopoJSON 1.0, sections 2.1.3,
 * 2.1.4 and 2.2.4): an index below zero is the arc {@code ~index} backwards, and each arc begins where the one before ended.
 */
final class TopologyArcs {

    /** An arc that cannot be put into a ring, or a transform that is none. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        final transient String code;

        Broken(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        String message() {
            return String.valueOf(getMessage());
        }
    }

    private final List<double[]> arcs;

    private TopologyArcs(List<double[]> arcs) {
        this.arcs = arcs;
    }

    /** @param transform the member of that name; missing when positions are not quantised */
    static TopologyArcs of(List<double[]> arcs, JsonNode transform) throws Broken {
        if (transform.isMissingNode() || transform.isNull()) {
            return new TopologyArcs(arcs);
        }
        double[] scale = pair(transform.path("scale"));
        double[] translate = pair(transform.path("translate"));
        for (double[] arc : arcs) {
            double x = 0;
            double y = 0;
            for (int i = 0; i < arc.length; i += 2) {
                x += arc[i];
                y += arc[i + 1];
                arc[i] = x * scale[0] + translate[0];
                arc[i + 1] = y * scale[1] + translate[1];
            }
        }
        return new TopologyArcs(arcs);
    }

    private static double[] pair(JsonNode numbers) throws Broken {
        if (numbers.size() != 2
                || !numbers.path(0).isNumber()
                || !numbers.path(1).isNumber()) {
            throw new Broken("transform", "a transform has a scale and a translate of two numbers each");
        }
        return new double[] {numbers.path(0).doubleValue(), numbers.path(1).doubleValue()};
    }

    /**
     * @param type {@code Polygon} or {@code MultiPolygon}
     * @param indexes its {@code arcs}: one array for each ring, in one more for each polygon when there are several
     */
    GeometryReading polygons(String type, JsonNode indexes, int mostPositions) {
        try {
            int[] left = {mostPositions};
            List<List<double[]>> polygons = new ArrayList<>();
            if (type.equals("Polygon")) {
                polygons.add(rings(indexes, left));
            } else {
                for (JsonNode polygon : array(indexes)) {
                    polygons.add(rings(polygon, left));
                }
            }
            return Rings.polygons(polygons);
        } catch (Broken broken) {
            return new GeometryReading.Refused(broken.code, broken.message());
        }
    }

    private static JsonNode array(JsonNode node) throws Broken {
        if (!node.isArray()) {
            throw new Broken("arcs-depth", "the arcs are not nested as the geometry's type asks");
        }
        return node;
    }

    private List<double[]> rings(JsonNode polygon, int[] left) throws Broken {
        List<double[]> rings = new ArrayList<>();
        for (JsonNode ring : array(polygon)) {
            rings.add(ring(array(ring), left));
        }
        return rings;
    }

    private double[] ring(JsonNode indexes, int[] left) throws Broken {
        int length = 0;
        for (JsonNode index : indexes) {
            int arcLength = arcs.get(arc(index)).length / 2;
            left[0] -= arcLength;
            if (left[0] < 0) {
                throw new Broken(GeometryReader.TOO_MANY_POSITIONS, "the rings have too many positions");
            }
            // An arc shares its first position with the one before.
            length += Math.max(0, length == 0 ? arcLength : arcLength - 1);
        }
        double[] ring = new double[2 * length];
        int at = 0;
        for (JsonNode index : indexes) {
            at = append(arcs.get(arc(index)), index.intValue() < 0, ring, at);
        }
        return ring;
    }

    /** @return where in the list of arcs the index points */
    private int arc(JsonNode index) throws Broken {
        int number = index.canConvertToInt() ? index.intValue() : Integer.MAX_VALUE;
        int arc = number < 0 ? ~number : number;
        if (!index.isIntegralNumber() || arc >= arcs.size()) {
            throw new Broken(
                    "arc-missing",
                    "there is no arc " + shortened(index.asText()) + ": arcs are whole numbers from " + -arcs.size()
                            + " to " + (arcs.size() - 1));
        }
        return arc;
    }

    private static String shortened(String index) {
        return index.length() <= 20 ? index : index.substring(0, 20) + "…";
    }

    private static int append(double[] arc, boolean backwards, double[] ring, int from) throws Broken {
        int at = from;
        int positions = arc.length / 2;
        for (int i = 0; i < positions; i++) {
            int vertex = 2 * (backwards ? positions - 1 - i : i);
            if (i > 0 || from == 0) {
                ring[at++] = arc[vertex];
                ring[at++] = arc[vertex + 1];
            } else if (arc[vertex] != ring[at - 2] || arc[vertex + 1] != ring[at - 1]) {
                throw new Broken(
                        "arcs-not-joined",
                        "an arc begins at " + arc[vertex] + ", " + arc[vertex + 1] + ", but the one before it ends at "
                                + ring[at - 2] + ", " + ring[at - 1]);
            }
        }
        return at;
    }
}
