package org.incidentatlas.http;

import java.util.List;
import java.util.Map;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.Neighbour;

/**
 * What readers find their way by, beside the units themselves.
 *
 * @param neighbours areas around the country
 * @param capitals ids of places in the gazetteer by the P-code of the province whose capital they are; may name provinces or
 *     places that are not loaded
 */
public record Surroundings(List<Neighbour> neighbours, Map<String, String> capitals) {

    /** Knows the surroundings of the country that a set draws. */
    @FunctionalInterface
    public interface Source {

        Surroundings of(BoundaryIndex boundaries);
    }

    public Surroundings {
        neighbours = List.copyOf(neighbours);
        capitals = Map.copyOf(capitals);
    }
}
