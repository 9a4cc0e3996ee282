package org.incidentatlas.app;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.incidentatlas.bench.Aim;
import org.incidentatlas.bench.GeocodeBench;
import org.junit.jupiter.api.Test;

/** The geocoder stays as good as it is, on the half of the gold set that nothing was fitted on. */
final class GeocoderAccuracyTest {

    /** What must be reached at least, or at most for those that should be small: a little short of what is. */
    private static final Map<String, Double> FLOORS = Map.of(
            "provinces, spellings in Latin letters: right", 0.985,
            "provinces, spellings in Latin letters: wrong", 0.007,
            "units in Dari and Pashto: right", 0.975,
            "one typo in a district: right", 0.98,
            "one typo in a district: wrong", 0.002,
            "one typo, province given: right", 0.995,
            "one typo, province given: wrong", 0.002,
            "texts that name no place: answered", 0.018,
            "places named rightly: in accept", 0.97,
            "calibration error, the greater of both", 0.012);

    @Test
    void accuracy_stays_above_its_floors() throws IOException {
        StringWriter text = new StringWriter();
        List<Aim> aims =
                new GeocodeBench(Geography.builtInContents(), BenchCommand.gold(), new PrintWriter(text)).accuracy(0);

        assertEquals(FLOORS.keySet(), aims.stream().map(Aim::what).collect(toSet()));
        assertEquals(
                List.of(),
                aims.stream()
                        .map(aim -> aim.withBound(FLOORS.getOrDefault(aim.what(), aim.bound())))
                        .filter(Aim::isMissed)
                        .toList(),
                text::toString);
    }
}
