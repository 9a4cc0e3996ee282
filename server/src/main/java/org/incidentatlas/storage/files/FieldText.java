package org.incidentatlas.storage.files;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.incidentatlas.boundaries.Finding;
import org.jspecify.annotations.Nullable;

/** Values of fields as text. */
final class FieldText {

    /** What bytes become that are not UTF-8 (Unicode replacement character). */
    static final char UNREADABLE = '\uFFFD';

    private FieldText() {}

    /** Blank for null and for bytes. */
    static String of(@Nullable Object value) {
        if (value == null || value instanceof byte[]) {
            return "";
        }
        return value instanceof Double || value instanceof Float
                ? of(((Number) value).doubleValue())
                : value.toString();
    }

    /** Whole numbers without a point: codes are at times kept as numbers. */
    static String of(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
                : Double.toString(number);
    }

    /** UTF-8, with {@link #UNREADABLE} alone for what is not. */
    static String of(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException otherEncoding) {
            return String.valueOf(UNREADABLE);
        }
    }

    static Finding notUtf8(String file, int feature, String field) {
        return Finding.error(file, "encoding", "the text is not UTF-8: export the file again with that encoding")
                .at(feature)
                .in(field);
    }
}
