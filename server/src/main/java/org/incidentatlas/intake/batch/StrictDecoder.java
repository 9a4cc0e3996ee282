package org.incidentatlas.intake.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text and stops at the first byte that is none of its encoding, saying in which line: a name put together from
 * wrong letters would be looked up and perhaps found.
 *
 * <p>The encoding is the one given, else that of the byte order mark (UTF-8, UTF-16), else UTF-8. For one thread.
 */
public final class StrictDecoder extends Reader {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharsetDecoder decoder;
    private final boolean marked;
    private long line = 1;
    private boolean atEnd;

    /** @param given the encoding, or null to go by the byte order mark */
    public StrictDecoder(InputStream in, @Nullable Charset given) throws IOException {
        this.in = in;
        while (bytes.remaining() < 3 && fill()) {
            // The mark is at most three bytes long.
        }
        Charset mark = skipMark();
        this.marked = mark != null;
        Charset charset = given == null ? (mark == null ? StandardCharsets.UTF_8 : mark) : given;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The encoding that is read. */
    public Charset charset() {
        return decoder.charset();
    }

    /** Whether the text began with a byte order mark. */
    public boolean marked() {
        return marked;
    }

    private @Nullable Charset skipMark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return skip(3, StandardCharsets.UTF_8);
        }
        if (startsWith(0xFF, 0xFE)) {
            return skip(2, StandardCharsets.UTF_16LE);
        }
        return startsWith(0xFE, 0xFF) ? skip(2, StandardCharsets.UTF_16BE) : null;
    }

    private boolean startsWith(int... mark) {
        if (bytes.remaining() < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((bytes.get(bytes.position() + at) & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private Charset skip(int length, Charset charset) {
        bytes.position(bytes.position() + length);
        return charset;
    }

    /** Reads more bytes behind those that are left; false at the end of the text. */
    private boolean fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(read, 0));
        bytes.flip();
        atEnd = read < 0;
        return !atEnd;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (true) {
            int before = chars.position();
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            countLines(target, offset + before, offset + chars.position());
            if (result.isError()) {
                throw new Undecodable(line, decoder.charset());
            }
            if (chars.position() > 0 || length == 0) {
                return chars.position();
            }
            if (atEnd) {
                return -1;
            }
            fill();
        }
    }

    private void countLines(char[] target, int from, int to) {
        for (int at = from; at < to; at++) {
            if (target[at] == '\n') {
                line++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A byte, or an odd number of them, that the encoding does not have. */
    public static final class Undecodable extends IOException {

        private static final long serialVersionUID = 1L;

        private final long line;

        Undecodable(long line, Charset charset) {
            super("it is not " + charset
                    + "; name its encoding, such as windows-1256 or ISO-8859-1, or save it as UTF-8");
            this.line = line;
        }

        public long line() {
            return line;
        }
    }
}
