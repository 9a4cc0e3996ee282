package org.incidentatlas.app;

import java.io.IOException;
import java.io.Writer;

/** Hands over what is written to it as the text of a file, in pieces. */
final class HandedText extends Writer {

    private static final int PIECE = 1 << 15;

    private final Handover handover;
    private final String file;
    private final StringBuilder piece = new StringBuilder();

    HandedText(Handover handover, String file) {
        this.handover = handover;
        this.file = file;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        piece.append(text, offset, length);
        if (piece.length() >= PIECE) {
            handOver();
        }
    }

    private void handOver() throws IOException {
        String full = piece.toString();
        piece.setLength(0);
        handover.text(file, full);
    }

    /** Does nothing: small pieces would cost more than they are worth. */
    @Override
    public void flush() {}

    /** Hands over the rest; a file of which there was nothing is there, too. */
    @Override
    public void close() throws IOException {
        handOver();
    }
}
