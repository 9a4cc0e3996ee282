package org.incidentatlas.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads request bodies. Their size is bounded before they are read. */
final class Bodies {

    private Bodies() {}

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
