package org.incidentatlas.gazetteer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Where something is, exactly as well as it is known and never better.
 *
 * <p>{@link #text} is what the source wrote and is kept whatever became of it; {@link #decision} is null when a person
 * or the source itself gave the place.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Location.AtPoint.class, name = "at point"),
    @JsonSubTypes.Type(value = Location.Near.class, name = "near"),
    @JsonSubTypes.Type(value = Location.InUnit.class, name = "in unit"),
    @JsonSubTypes.Type(value = Location.InRegion.class, name = "in region"),
    @JsonSubTypes.Type(value = Location.InCountry.class, name = "in country"),
    @JsonSubTypes.Type(value = Location.Unlocated.class, name = "unlocated")
})
public sealed interface Location {

    /** The place as the source writes it. */
    String text();

    @Nullable
    GeocodeDecision decision();

    PlacePrecision precision();

    /** The district or province it certainly lies in, or null. */
    @Nullable
    String pcode();

    /** A named site or settlement. */
    record AtPoint(
            String text,
            String placeId,
            PlacePrecision precision,
            String pcode,
            LonLat point,
            PointBasis pointBasis,
            @Nullable GeocodeDecision decision)
            implements Location {}

    /** In the neighbourhood of a settlement or site; {@code metres} is null when the source gives no distance. */
    record Near(
            String text,
            String placeId,
            String pcode,
            LonLat point,
            PointBasis pointBasis,
            @Nullable Double metres,
            @Nullable GeocodeDecision decision)
            implements Location {
        @Override
        public PlacePrecision precision() {
            return PlacePrecision.NEAR;
        }
    }

    /** Somewhere in a district or province of a boundary set. */
    record InUnit(
            String text,
            String pcode,
            PlacePrecision precision,
            String boundarySet,
            @Nullable GeocodeDecision decision) implements Location {}

    /** Somewhere in several units, or along a line between two. */
    record InRegion(
            String text,
            @Nullable String placeId,
            List<String> units,
            @Nullable GeocodeDecision decision) implements Location {
        public InRegion {
            units = List.copyOf(units);
        }

        @Override
        public PlacePrecision precision() {
            return PlacePrecision.REGION;
        }

        @Override
        public @Nullable String pcode() {
            return null;
        }
    }

    /** Somewhere in a country; every place abroad is one of these, with its text kept. */
    record InCountry(String text, String country, PlacePrecision precision) implements Location {
        @Override
        public @Nullable GeocodeDecision decision() {
            return null;
        }

        @Override
        public @Nullable String pcode() {
            return null;
        }
    }

    /** No place, or a text that no list could place. */
    record Unlocated(
            String text, @Nullable String pcode, @Nullable GeocodeDecision decision) implements Location {
        @Override
        public PlacePrecision precision() {
            return PlacePrecision.UNLOCATED;
        }
    }
}
