package org.incidentatlas.exchange.tables;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.incidentatlas.exchange.Layout;

/** Writes rows with quotes only where they are needed (RFC 4180), so that a table written so comes out byte for byte. */
final class MinimalCsv {

    private static final char MARK = '\ufeff';

    private final Writer out;
    private final char delimiter;
    private final String lineBreak;

    MinimalCsv(Writer out, Layout layout) throws IOException {
        this.out = out;
        this.delimiter = layout.delimiter().charAt(0);
        this.lineBreak = layout.lineBreak();
        if (layout.marked()) {
            out.write(MARK);
        }
    }

    void write(List<String> fields) throws IOException {
        for (int at = 0; at < fields.size(); at++) {
            if (at > 0) {
                out.write(delimiter);
            }
            write(fields.get(at));
        }
        out.write(lineBreak);
    }

    private void write(String field) throws IOException {
        boolean quoted = field.indexOf(delimiter) >= 0
                || field.indexOf('"') >= 0
                || field.indexOf('\n') >= 0
                || field.indexOf('\r') >= 0;
        out.write(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
    }
}
