package org.incidentatlas.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Consumer;
import org.incidentatlas.geo.Degrees;
import org.incidentatlas.geo.GeometryWriter;
import org.incidentatlas.geo.LonLat;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes JSON answers: members in the order they are given, those without a value as null, numbers in one form.
 *
 * <p>It writes to memory only, so its methods throw no checked exceptions.
 */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final GeometryWriter GEOMETRIES = new GeometryWriter();

    private final JsonGenerator generator;

    private JsonText(JsonGenerator generator) {
        this.generator = generator;
    }

    /** The text that the given writing makes; every object and array it opens must be ended. */
    static String write(Consumer<JsonText> writing) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            writing.accept(new JsonText(generator));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return text.toString();
    }

    JsonText object() {
        return run(generator::writeStartObject);
    }

    JsonText object(String name) {
        return run(() -> generator.writeObjectFieldStart(name));
    }

    JsonText array(String name) {
        return run(() -> generator.writeArrayFieldStart(name));
    }

    JsonText array() {
        return run(generator::writeStartArray);
    }

    /** Ends the innermost open object or array. */
    JsonText end() {
        return run(() -> {
            if (generator.getOutputContext().inArray()) {
                generator.writeEndArray();
            } else {
                generator.writeEndObject();
            }
        });
    }

    JsonText field(String name, @Nullable Object text) {
        return run(() -> {
            generator.writeFieldName(name);
            value(text);
        });
    }

    JsonText strings(String name, Collection<?> texts) {
        array(name);
        texts.forEach(this::element);
        return end();
    }

    JsonText element(@Nullable Object text) {
        return run(() -> value(text));
    }

    /** A member whose value is JSON already. */
    JsonText raw(String name, String value) {
        return run(() -> {
            generator.writeFieldName(name);
            generator.writeRawValue(value);
        });
    }

    /** An element of an array that is JSON already. */
    JsonText rawElement(String value) {
        return run(() -> generator.writeRawValue(value));
    }

    /** A point as GeoJSON, or null. */
    JsonText point(String name, @Nullable LonLat point) {
        return run(() -> {
            generator.writeFieldName(name);
            if (point == null) {
                generator.writeNull();
            } else {
                generator.writeRawValue("{\"type\":\"Point\",\"coordinates\":[" + Degrees.text(point.lon()) + ","
                        + Degrees.text(point.lat()) + "]}");
            }
        });
    }

    /** A geometry as GeoJSON, or null. */
    JsonText geometry(String name, @Nullable Geometry geometry) {
        return run(() -> {
            generator.writeFieldName(name);
            GEOMETRIES.write(geometry, generator);
        });
    }

    /** A coordinate in degrees, at most six decimals. */
    JsonText degrees(String name, @Nullable Double degrees) {
        return decimal(name, degrees, 6);
    }

    /** A number with at most the given decimals, without trailing zeros. */
    JsonText decimal(String name, @Nullable Double number, int decimals) {
        return run(() -> {
            generator.writeFieldName(name);
            if (number == null) {
                generator.writeNull();
            } else {
                generator.writeNumber(plain(number, decimals));
            }
        });
    }

    private static String plain(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Text for anything with a word of its own; numbers and truth values as themselves. */
    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else {
            generator.writeString(value.toString());
        }
    }

    private JsonText run(Writing writing) {
        try {
            writing.run();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return this;
    }

    private interface Writing {
        void run() throws IOException;
    }
}
