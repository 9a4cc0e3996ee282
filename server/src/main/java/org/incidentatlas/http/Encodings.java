package org.incidentatlas.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding} (RFC 9110 section 12.5.3). */
final class Encodings {

    private Encodings() {}

    /** Whether the caller takes gzip: named or covered by {@code *}, and not with a weight of zero. */
    static boolean acceptsGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        Boolean wildcard = null;
        for (String listed : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = listed.split(";", 2);
            String coding = parts[0].strip();
            boolean wanted = parts.length < 2 || !isZero(parts[1].strip());
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return wanted;
            }
            if (coding.equals("*")) {
                wildcard = wanted;
            }
        }
        return wildcard != null && wildcard;
    }

    private static boolean isZero(String weight) {
        return weight.matches("q\\s*=\\s*0(\\.0{0,3})?");
    }
}
