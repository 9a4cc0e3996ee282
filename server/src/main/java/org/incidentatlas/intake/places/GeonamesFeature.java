package org.incidentatlas.intake.places;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.Tier;

/**
 * What a feature code of GeoNames becomes here. Seats of government and airports are few and widely named, so misspelt names
 * of theirs are recognised; villages, quarters, valleys and passes are many.
 *
 * @param level what it is
 * @param kind a finer word
 * @param tier how freely its names are matched
 */
record GeonamesFeature(PlaceLevel level, String kind, Tier tier) {

    private static final Set<String> UNITS = Set.of("ADM1", "ADM2", "ADM3");

    private static final GeonamesFeature SEAT = new GeonamesFeature(PlaceLevel.LOCALITY, "town", Tier.CORE);
    private static final GeonamesFeature VILLAGE = new GeonamesFeature(PlaceLevel.LOCALITY, "village", Tier.VILLAGE);
    private static final GeonamesFeature AIRPORT = new GeonamesFeature(PlaceLevel.SITE, "airport", Tier.CORE);

    private static final Map<String, GeonamesFeature> CODES = Map.ofEntries(
            Map.entry("PPLC", new GeonamesFeature(PlaceLevel.LOCALITY, "city", Tier.CORE)),
            Map.entry("PPLA", new GeonamesFeature(PlaceLevel.LOCALITY, "city", Tier.CORE)),
            Map.entry("PPLA2", SEAT),
            Map.entry("PPLA3", SEAT),
            Map.entry("PPLA4", SEAT),
            Map.entry("PPL", VILLAGE),
            Map.entry("PPLF", VILLAGE),
            Map.entry("PPLG", SEAT),
            Map.entry("PPLL", VILLAGE),
            Map.entry("PPLR", VILLAGE),
            Map.entry("PPLS", VILLAGE),
            Map.entry("PPLX", new GeonamesFeature(PlaceLevel.LOCALITY, "quarter", Tier.VILLAGE)),
            Map.entry("AIRB", AIRPORT),
            Map.entry("AIRF", AIRPORT),
            Map.entry("AIRP", AIRPORT),
            Map.entry("VAL", new GeonamesFeature(PlaceLevel.LOCALITY, "valley", Tier.VILLAGE)),
            Map.entry("PASS", new GeonamesFeature(PlaceLevel.LOCALITY, "pass", Tier.VILLAGE)));

    static Optional<GeonamesFeature> of(String code) {
        return Optional.ofNullable(CODES.get(code));
    }

    static boolean isUnit(String code) {
        return UNITS.contains(code);
    }
}
