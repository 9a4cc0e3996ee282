package org.incidentatlas.geo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Reads GeoJSON geometries (RFC 7946) strictly: known types only, positions of two or three finite numbers (the third,
 * elevation, is dropped), rings closed and of at least four positions, lines of at least two. Nothing is repaired.
 * Members that the standard does not name are passed over. Whether rings cross is for {@link Validity} to say.
 *
 * <p>Immutable, for any number of threads.
 */
public final class GeometryReader {

    /** Geometries are made here: floating precision, SRID 4326. */
    public static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

    /** The code of a geometry that is larger than the caller takes. */
    public static final String TOO_MANY_POSITIONS = "too-many-positions";

    private static final int DEEPEST_COLLECTION = 4;

    private final boolean degrees;
    private final int mostPositions;

    private GeometryReader(boolean degrees, int mostPositions) {
        this.degrees = degrees;
        this.mostPositions = mostPositions;
    }

    /** A reader that also refuses what is no longitude and latitude in degrees. */
    public static GeometryReader ofDegrees() {
        return new GeometryReader(true, Integer.MAX_VALUE);
    }

    /** A reader for files that may be in any reference system; ranges are left to the caller. */
    public static GeometryReader ofAnyUnit() {
        return ofAnyUnit(Integer.MAX_VALUE);
    }

    /**
     * The same, for geometries of a size that is not known beforehand.
     *
     * @param mostPositions one geometry may have; with more it is refused as {@value #TOO_MANY_POSITIONS}, and no more
     *     than so many are held in memory
     */
    public static GeometryReader ofAnyUnit(int mostPositions) {
        return new GeometryReader(false, mostPositions);
    }

    /**
     * Reads the value at the parser's current token and leaves the parser on its last token, also when it refuses.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException when the text is not JSON
     */
    public GeometryReading read(JsonParser json) throws IOException {
        try {
            return new GeometryReading.Read(geometry(json, 0));
        } catch (Malformed malformed) {
            return new GeometryReading.Refused(malformed.code, malformed.getMessage());
        }
    }

    private @Nullable Geometry geometry(JsonParser json, int depth) throws IOException, Malformed {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            throw new Malformed("geometry-not-object", "a geometry is a JSON object or null");
        }
        Members members = members(json, depth);
        if (members.fault != null) {
            throw members.fault;
        }
        return new GeometryAssembly(degrees).assemble(members.type, members.coordinates, members.geometries);
    }

    /** Reads to the end of the object whatever it holds, so that the caller can go on behind it. */
    private Members members(JsonParser json, int depth) throws IOException {
        Members members = new Members();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            try {
                member(name, json, depth, members);
            } catch (Malformed malformed) {
                members.fault = members.fault == null ? malformed : members.fault;
            }
        }
        return members;
    }

    private void member(String name, JsonParser json, int depth, Members members) throws IOException, Malformed {
        switch (name) {
            case "type" -> {
                members.type = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : null;
                json.skipChildren();
            }
            case "coordinates" -> members.coordinates = new Nesting(json).nest();
            case "geometries" -> members.geometries = geometries(json, depth + 1);
            default -> json.skipChildren();
        }
    }

    private List<Geometry> geometries(JsonParser json, int depth) throws IOException, Malformed {
        if (json.currentToken() != JsonToken.START_ARRAY || depth > DEEPEST_COLLECTION) {
            json.skipChildren();
            throw new Malformed(
                    "geometries-not-array",
                    "geometries is an array of geometries, nested at most " + DEEPEST_COLLECTION);
        }
        List<Geometry> members = new ArrayList<>();
        @Nullable Malformed first = null;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            try {
                Geometry member = geometry(json, depth);
                if (member != null) {
                    members.add(member);
                }
            } catch (Malformed malformed) {
                first = first == null ? malformed : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return members;
    }

    /** Coordinates as they stand: numbers, and arrays of them to any depth that Jackson allows. */
    private final class Nesting {

        private final JsonParser json;
        private int arrays;

        Nesting(JsonParser json) {
            this.json = json;
        }

        /** Goes to the end of the value in any case; what is too much is passed over and not kept. */
        Nest nest() throws IOException, Malformed {
            Nest nest = nest(json);
            // Every position is an array, and few arrays are none.
            if (arrays > mostPositions) {
                throw new Malformed(TOO_MANY_POSITIONS, "the geometry has more than " + mostPositions + " positions");
            }
            return nest;
        }

        private Nest nest(JsonParser json) throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY || ++arrays > mostPositions) {
                json.skipChildren();
                return Nest.OTHER;
            }
            Nest nest = Nest.array();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken().isNumeric()) {
                    nest.add(json.getDoubleValue());
                } else {
                    nest.add(nest(json));
                }
            }
            return nest;
        }
    }

    private static final class Members {
        private @Nullable String type;
        private @Nullable Nest coordinates;
        private @Nullable List<Geometry> geometries;
        private @Nullable Malformed fault;
    }

    /** Unwinds the reading of one geometry; never leaves this package. */
    static final class Malformed extends Exception {
        final transient String code;

        Malformed(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        @Override
        public String getMessage() {
            String message = super.getMessage();
            return message == null ? code : message;
        }
    }
}
