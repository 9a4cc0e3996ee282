package org.incidentatlas.sources;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.incidentatlas.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a row of the record comes from.
 *
 * @param source id of the source the row itself names
 * @param published that source's date, or null when it has none
 * @param recorded the date of the data set
 * @param dataSet name of the data set, or of the import
 * @param rights what may be done with the row
 * @param row the row as it came, column to text, so that nothing is lost on the way
 */
public record Provenance(
        String source,
        @Nullable PartialDate published,
        LocalDate recorded,
        String dataSet,
        Rights rights,
        Map<String, String> row) {

    public Provenance {
        row = Collections.unmodifiableSortedMap(new TreeMap<>(row));
    }

    /** The day from which the row's own source was certainly out. */
    public LocalDate knownFrom() {
        return Evidence.knownFrom(published, recorded);
    }
}
