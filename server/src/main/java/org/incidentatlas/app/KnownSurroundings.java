package org.incidentatlas.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.Neighbour;
import org.incidentatlas.http.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * The areas and towns that come with the program: they lie in and around one country, others go without. What was read for
 * the last set is kept. Safe for several threads.
 */
final class KnownSurroundings implements Surroundings.Source {

    private volatile @Nullable Held held;

    private record Held(BoundaryIndex boundaries, Surroundings surroundings) {}

    @Override
    public Surroundings of(BoundaryIndex boundaries) {
        Held last = held;
        if (last == null || last.boundaries() != boundaries) {
            last = new Held(boundaries, read(boundaries));
            held = last;
        }
        return last.surroundings();
    }

    private static Surroundings read(BoundaryIndex boundaries) {
        return Geography.isBuiltInCountry(boundaries.set())
                ? new Surroundings(neighbours(boundaries), Geography.capitals())
                : new Surroundings(List.of(), Map.of());
    }

    private static List<Neighbour> neighbours(BoundaryIndex boundaries) {
        String country = boundaries.units(AdminLevel.COUNTRY).stream()
                .map(unit -> unit.names().english())
                .findFirst()
                .orElse("");
        try {
            return Neighbour.load(country);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
