package org.incidentatlas.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.geo.LonLat;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.Participant;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Figures;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.PartialDate;
import org.incidentatlas.time.Span;

/**
 * Incidents made up for measuring: around 400 places of very different weight, a third of them on the very spot, more of them recent. The same seed
 * makes the same.
 */
final class MadeUpIncidents {

    private static final LocalDate START = LocalDate.of(2001, 1, 1);
    private static final int DAYS = 9_130;
    private static final int PLACES = 400;
    private static final double ON_THE_SPOT = 0.35;
    private static final double[] TYPE_SHARES = {0.30, 0.65, 0.80, 0.85, 0.90, 1};
    private static final List<String> TYPES = List.of(
            "Battles",
            "Explosions/Remote violence",
            "Violence against civilians",
            "Protests",
            "Riots",
            "Strategic developments");

    private final Random random;
    private final BoundaryIndex boundaries;
    private final List<LonLat> places = new ArrayList<>();
    private final List<String> districts = new ArrayList<>();
    private final double[] weights = new double[PLACES];

    MadeUpIncidents(long seed, BoundaryIndex boundaries) {
        this.random = new Random(seed);
        this.boundaries = boundaries;
        double sum = 0;
        for (int place = 0; place < PLACES; place++) {
            LonLat point = new LonLat(61.5 + 10 * random.nextDouble(), 31 + 6 * random.nextDouble());
            places.add(point);
            districts.add(boundaries.nearestByLabel(point, 1).get(0).pcode());
            sum += Math.pow(1 - random.nextDouble(), -1 / 1.1);
            weights[place] = sum;
        }
        for (int place = 0; place < PLACES; place++) {
            weights[place] /= sum;
        }
    }

    List<Incident> make(int number) {
        List<Incident> incidents = new ArrayList<>(number);
        for (int at = 1; at <= number; at++) {
            incidents.add(make("made-up-" + at));
        }
        return incidents;
    }

    private Incident make(String id) {
        LocalDate day = START.plusDays((int) (DAYS * Math.pow(random.nextDouble(), 0.6)));
        int killed = (int) (Math.pow(random.nextDouble(), 6) * 80);
        return new Incident(
                id,
                Span.ofDay(day),
                DatePrecision.DAY,
                TYPES.get(type()),
                "Other",
                List.of(new Participant(
                        "Party " + (int) (8 * Math.pow(random.nextDouble(), 2)), Participant.Role.RESPONSIBLE)),
                null,
                where(),
                "Afghanistan",
                new Attribution(AttributionKind.ATTRIBUTED, null, null),
                new Casualties(new Figures(null, killed, null), null, CountedWhom.NOT_SAID, null),
                "Made up.",
                List.of(),
                null,
                false,
                List.of(),
                Visibility.OPEN,
                new Provenance("made-up", PartialDate.of(day), day, "made up", Rights.OWN, Map.of()));
    }

    private int type() {
        double share = random.nextDouble();
        int type = 0;
        while (share > TYPE_SHARES[type]) {
            type++;
        }
        return type;
    }

    private Location where() {
        int found = Arrays.binarySearch(weights, random.nextDouble());
        int place = Math.min(PLACES - 1, found < 0 ? -found - 1 : found);
        LonLat centre = places.get(place);
        boolean onTheSpot = random.nextDouble() < ON_THE_SPOT;
        LonLat point = onTheSpot
                ? new LonLat(round(centre.lon()), round(centre.lat()))
                : new LonLat(
                        round(centre.lon() + 0.25 * random.nextGaussian()),
                        round(centre.lat() + 0.18 * random.nextGaussian()));
        return new Location.AtPoint(
                "a place",
                "",
                PlacePrecision.LOCALITY,
                districts.get(place),
                point,
                PointBasis.REPORTED,
                null,
                boundaries.set().id());
    }

    private static double round(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }

    /** A point that questions stand around: near one of the places, by weight. */
    LonLat spot() {
        Location.AtPoint at = (Location.AtPoint) where();
        return at.point();
    }

    LocalDate day() {
        return START.plusDays((int) (DAYS * Math.pow(random.nextDouble(), 0.6)));
    }
}
