package org.incidentatlas.bench;

import java.util.List;
import java.util.Locale;
import org.incidentatlas.gazetteer.Band;

/**
 * A row of the gold set with what a search said.
 *
 * @param row the row
 * @param verdict the answer
 */
public record Outcome(GoldRow row, Verdict verdict) {

    /** What the search says to each of the rows. */
    public static List<Outcome> of(NameSearch search, List<GoldRow> rows) {
        return rows.stream().map(row -> new Outcome(row, search.find(row))).toList();
    }

    /** A place that is right was named; or none was, where none should be. */
    boolean isRight() {
        return row.mustAbstain() ? !verdict.answered() : verdict.answered() && firstIsRight();
    }

    /** A place was named, and not one that is right. */
    boolean isWrong() {
        return verdict.answered() && !firstIsRight();
    }

    /** No place was named. */
    boolean isAbstention() {
        return !verdict.answered();
    }

    boolean isAccepted() {
        return verdict.answered() && verdict.band() == Band.ACCEPT;
    }

    /** Whether the best candidate is right, in whatever band. */
    boolean firstIsRight() {
        return verdict.first() != null && row.expected().contains(verdict.first());
    }

    /** Whether the answer tells the country abroad that the text lies in. */
    boolean saysOutside() {
        String said = verdict.outside();
        return row.outside() != null
                && said != null
                && said.toLowerCase(Locale.ROOT).equals(row.outside().toLowerCase(Locale.ROOT));
    }
}
