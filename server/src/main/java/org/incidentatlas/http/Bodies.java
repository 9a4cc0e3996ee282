package org.incidentatlas.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads request bodies. Their size is bounded before they are read. */
final class Bodies {

    private Bodies() {}

    /**
     * The kind of the body, without parameters.
     *
     * @throws RequestProblem when it is said to be in another encoding than UTF-8
     */
    static String mediaType(Context ctx) {
        String[] parts = String.valueOf(ctx.header("Content-Type"))
                .toLowerCase(Locale.ROOT)
                .split(";", -1);
        for (int part = 1; part < parts.length; part++) {
            String parameter = parts[part].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                throw RequestProblem.unsupportedMediaType("Send UTF-8, not " + parameter.substring(8) + ".");
            }
        }
        return parts[0].strip();
    }

    /** The body as text; a body that is not UTF-8 is refused rather than guessed at. */
    static String utf8(Context ctx) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(ctx.bodyAsBytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw RequestProblem.invalid("body", "It is not UTF-8.");
        }
    }
}
