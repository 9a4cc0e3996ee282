package org.incidentatlas.storage;

import java.util.Arrays;
import java.util.Comparator;

/** The order of short lists: by code point, as PostgreSQL's collation "C" has it and H2's default has not quite. */
final class OrderedTexts {

    static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private OrderedTexts() {}
}
