package org.incidentatlas.gazetteer;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /**
     * In the neighbourhood of a settlement, site or unit, or at a distance from it, or to one side of it.
     *
     * @param placeId what it is measured from
     * @param pcode the district or province that it certainly lies in, or null when the text does not say
     * @param point the point of the place it is measured from: not where anything happened
     * @param metres the distance said, the lower end of a range; null when the source gives none
     * @param metresTo the upper end of a range, else null
     * @param toleranceMetres how far the truth may lie below and above the figures, see {@link NearArea}; null without any
     * @param direction where it lies as seen from the place, or null when the source does not say
     * @param units the P-codes of the districts that the area meets on the boundary set of the answer; not kept on records
     */
    record Near(
            String text,
            String placeId,
            @Nullable String pcode,
            LonLat point,
            PointBasis pointBasis,
            @Nullable Double metres,
            @Nullable GeocodeDecision decision,
            @Nullable String boundarySet,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double metresTo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double toleranceMetres,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Compass direction,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> units)
            implements Location {

        public Near {
            // Missing in documents written before it was there.
            units = units == null ? List.of() : List.copyOf(units);
        }

        /** Near it, with a distance or none. */
        public Near(
                String text,
                String placeId,
                @Nullable String pcode,
                LonLat point,
                PointBasis pointBasis,
                @Nullable Double metres,
                @Nullable GeocodeDecision decision) {
            this(text, placeId, pcode, point, pointBasis, metres, decision, null, null, null, null, List.of());
        }

        @Override
        public PlacePrecision precision() {
            return PlacePrecision.NEAR;
        }

        @Override
        public Location inSet(String set) {
            return new Near(
                    text,
                    placeId,
                    pcode,
                    point,
                    pointBasis,
                    metres,
                    decision,
                    set,
                    metresTo,
                    toleranceMetres,
                    direction,
                    units);
        }
    }

    /**
     * Somewhere in a district or province.
     *
     * @param boundarySet the set that the P-code is of; null in an answer about a name, which speaks of the set in use
     * @param part the part of it that the text speaks of ({@code south}, {@code mountains}); the unit is not narrowed by it
     */
    record InUnit(
            String text,
            String pcode,
            PlacePrecision precision,
            @Nullable String boundarySet,
            @Nullable GeocodeDecision decision,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String part)
            implements Location {

        /** In the unit, no part of it said. */
        public InUnit(
                String text,
                String pcode,
                PlacePrecision precision,
                @Nullable String boundarySet,
                @Nullable GeocodeDecision decision) {
            this(text, pcode, precision, boundarySet, decision, null);
        }

        @Override
        public Location inSet(String set) {
            return new InUnit(text, pcode, precision, set, decision, part);
        }
    }

    /**
     * Somewhere in several units, or along a line between two places.
     *
     * @param line the ends of the straight line between the places that the text names, which is not the road; else empty
     */
    record InRegion(
            String text,
            @Nullable String placeId,
            List<String> units,
            @Nullable GeocodeDecision decision,
            @Nullable String boundarySet,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LonLat> line)
            implements Location {

        public InRegion {
            units = List.copyOf(units);
            // Missing in documents written before it was there.
            line = line == null ? List.of() : List.copyOf(line);
        }

        /** Somewhere in the units. */
        public InRegion(String text, @Nullable String placeId, List<String> units, @Nullable GeocodeDecision decision) {
            this(text, placeId, units, decision, null, List.of());
        }

        @Override
        public Location inSet(String set) {
            return new InRegion(text, placeId, units, decision, set, line);
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
    record InCountry(
            String text,
            String country,
            PlacePrecision precision,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            GeocodeDecision decision)
            implements Location {

        /** As a column or the kind of the row says; nothing was looked up. */
        public InCountry(String text, String country, PlacePrecision precision) {
            this(text, country, precision, null);
        }

        @Override
        public @Nullable String boundarySet() {
            return null;
        }

        @Override
        public Location inSet(String set) {
            return this;
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
