package org.incidentatlas.intake.records;

import java.util.Map;
import java.util.Optional;
import org.incidentatlas.exchange.ReportedPlace;
import org.incidentatlas.gazetteer.Band;
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.gazetteer.GeocodeAnswer;
import org.incidentatlas.gazetteer.GeocodeQuery;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.jspecify.annotations.Nullable;

/** Looks up the province and the district that rows name, the district within its province. For one thread. */
final class NamedUnits {

    private static final int CANDIDATES = 5;

    private final Geocoder geocoder;
    private final Map<Names, Named> lately = new Lately<>();

    NamedUnits(Geocoder geocoder) {
        this.geocoder = geocoder;
    }

    private record Names(
            @Nullable String province, @Nullable String district) {}

    /** What was found for both names; null where the row gives none. */
    record Named(
            @Nullable GeocodeAnswer provinceAnswer,
            @Nullable GeocodeAnswer districtAnswer) {

        Optional<Candidate> province() {
            return provinceAnswer == null ? Optional.empty() : provinceAnswer.answer();
        }

        Optional<Candidate> district() {
            return districtAnswer == null ? Optional.empty() : districtAnswer.answer();
        }

        boolean isSure() {
            return district()
                    .or(this::province)
                    .filter(one -> one.band() == Band.ACCEPT)
                    .isPresent();
        }
    }

    Named of(ReportedPlace place) {
        return lately.computeIfAbsent(new Names(place.province(), place.district()), this::look);
    }

    private Named look(Names names) {
        GeocodeAnswer province = ask(names.province(), null, PlaceLevel.ADM1);
        String within = province == null
                ? null
                : province.answer().map(found -> found.place().id()).orElse(null);
        return new Named(province, ask(names.district(), within, PlaceLevel.ADM2));
    }

    private @Nullable GeocodeAnswer ask(@Nullable String name, @Nullable String within, PlaceLevel level) {
        if (name == null || name.length() > GeocodeQuery.MAX_TEXT) {
            return null;
        }
        return geocoder.geocode(new GeocodeQuery(name, within, level, CANDIDATES));
    }
}
