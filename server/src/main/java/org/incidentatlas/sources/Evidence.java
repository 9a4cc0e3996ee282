package org.incidentatlas.sources;

import java.time.LocalDate;
import org.incidentatlas.time.Known;
import org.incidentatlas.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one record, in our own words.
 *
 * @param id unique in the atlas
 * @param source id of the source
 * @param published the date of the statement, or null when it has none
 * @param recorded the date of the data set that holds it; stands in for a missing publication date
 * @param casualties its own figures
 * @param attribution its own wording of who did it
 * @param note what else it says, paraphrased, or null
 * @param reliability its grading, or null while nobody graded it
 */
public record Evidence(
        String id,
        String source,
        @Nullable PartialDate published,
        LocalDate recorded,
        Casualties casualties,
        Attribution attribution,
        @Nullable String note,
        @Nullable Reliability reliability) {

    /** The same, held since the other was where both are of one source; the other is null for a new statement. */
    public Evidence heldSince(@Nullable Evidence other) {
        return other == null || !other.source.equals(source)
                ? this
                : new Evidence(id, source, published, other.recorded, casualties, attribution, note, reliability);
    }

    /** The day from which it was certainly out: the last day its date may mean, else the recorded date. */
    public LocalDate knownFrom() {
        return knownFrom(published, recorded);
    }

    /** The rule of {@link #knownFrom()} for anything with a publication date that may be missing. */
    public static LocalDate knownFrom(@Nullable PartialDate published, LocalDate recorded) {
        return published == null ? recorded : published.lastDay();
    }

    boolean isKnown(Known known) {
        return known.admits(knownFrom());
    }
}
