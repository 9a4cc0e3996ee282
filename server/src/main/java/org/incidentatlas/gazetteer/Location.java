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

    /**
     * The id of the boundary set that the P-codes are of; null where there are none, and in records made before it was kept,
     * whose codes go by themselves.
     */
    @Nullable
    String boundarySet();

    /** The same with its P-codes being of this set. */
    Location inSet(String boundarySet);

    /** A named site or settlement. */
    record AtPoint(
            String text,
            String placeId,
            PlacePrecision precision,
            String pcode,
            LonLat point,
            PointBasis pointBasis,
            @Nullable GeocodeDecision decision,
            @Nullable String boundarySet)
            implements Location {

        public AtPoint(
                String text,
                String placeId,
                PlacePrecision precision,
                String pcode,
                LonLat point,
                PointBasis pointBasis,
                @Nullable GeocodeDecision decision) {
            this(text, placeId, precision, pcode, point, pointBasis, decision, null);
        }

        @Override
        public Location inSet(String set) {
            return new AtPoint(text, placeId, precision, pcode, point, pointBasis, decision, set);
        }
    }

    /** In the neighbourhood of a settlement or site; {@code metres} is null when the source gives no distance. */
    record Near(
            String text,
            String placeId,
            String pcode,
            LonLat point,
            PointBasis pointBasis,
            @Nullable Double metres,
            @Nullable GeocodeDecision decision,
            @Nullable String boundarySet)
            implements Location {

        public Near(
                String text,
                String placeId,
                String pcode,
                LonLat point,
                PointBasis pointBasis,
                @Nullable Double metres,
                @Nullable GeocodeDecision decision) {
            this(text, placeId, pcode, point, pointBasis, metres, decision, null);
        }

        @Override
        public PlacePrecision precision() {
            return PlacePrecision.NEAR;
        }

        @Override
        public Location inSet(String set) {
            return new Near(text, placeId, pcode, point, pointBasis, metres, decision, set);
        }
    }

    /** Somewhere in a district or province of a boundary set. */
    record InUnit(
            String text,
            String pcode,
            PlacePrecision precision,
            String boundarySet,
            @Nullable GeocodeDecision decision) implements Location {

        @Override
        public Location inSet(String set) {
            return new InUnit(text, pcode, precision, set, decision);
        }
    }

    /** Somewhere in several units, or along a line between two. */
    record InRegion(
            String text,
            @Nullable String placeId,
            List<String> units,
            @Nullable GeocodeDecision decision,
            @Nullable String boundarySet)
            implements Location {

        public InRegion {
            units = List.copyOf(units);
        }

        public InRegion(String text, @Nullable String placeId, List<String> units, @Nullable GeocodeDecision decision) {
            this(text, placeId, units, decision, null);
        }

        @Override
        public Location inSet(String set) {
            return new InRegion(text, placeId, units, decision, set);
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
        public @Nullable String boundarySet() {
            return null;
        }

        @Override
        public Location inSet(String set) {
            return this;
        }

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
            String text,
            @Nullable String pcode,
            @Nullable GeocodeDecision decision,
            @Nullable String boundarySet) implements Location {

        public Unlocated(String text, @Nullable String pcode, @Nullable GeocodeDecision decision) {
            this(text, pcode, decision, null);
        }

        @Override
        public Location inSet(String set) {
            return new Unlocated(text, pcode, decision, pcode == null ? null : set);
        }

        @Override
        public PlacePrecision precision() {
            return PlacePrecision.UNLOCATED;
        }
    }
}
