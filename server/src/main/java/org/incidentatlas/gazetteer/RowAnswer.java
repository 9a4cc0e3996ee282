package org.incidentatlas.gazetteer;

import java.util.List;
import org.incidentatlas.gazetteer.PlaceRow.Part;
import org.jspecify.annotations.Nullable;

/**
 * The decision on one row of a table.
 *
 * @param resolved the smallest part of the row that was found, whose candidates {@code answer} holds; null when none was
 * @param answer the candidates of that part, else of the smallest part given
 * @param notes what became of the other parts, in words: what was not found, and what contradicts the row
 */
public record RowAnswer(@Nullable Part resolved, GeocodeAnswer answer, List<String> notes) {

    public RowAnswer {
        notes = List.copyOf(notes);
    }

    /**
     * What to do with the row: the band of its first candidate, but never better than review when the row says something
     * that was not found, for then the candidate is only what holds the place meant. Null when the place lies abroad:
     * there is nothing to decide.
     */
    public @Nullable Band band() {
        if (answer.candidates().isEmpty()) {
            return answer.outside() == null ? Band.MANUAL : null;
        }
        Band band = answer.candidates().get(0).band();
        return band == Band.ACCEPT && !notes.isEmpty() ? Band.REVIEW : band;
    }
}
