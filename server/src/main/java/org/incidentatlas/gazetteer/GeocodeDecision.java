package org.incidentatlas.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a record got its place, kept so that it can be inspected and changed.
 *
 * @param text what the source wrote
 * @param chosen id of the place chosen, or null when the geocoder abstained
 * @param chosenName its name, or null
 * @param score its score, 0 to 1; 0 when nothing was chosen
 * @param reasons why
 * @param runnerUp id of the next best place, or null
 * @param runnerUpScore its score; 0 when there is none
 * @param index version of the index that decided
 */
public record GeocodeDecision(
        String text,
        @Nullable String chosen,
        @Nullable String chosenName,
        double score,
        List<String> reasons,
        @Nullable String runnerUp,
        double runnerUpScore,
        String index) {

    public GeocodeDecision {
        reasons = List.copyOf(reasons);
    }

    /** The decision that the first candidate of an answer is, or the abstention when there is none good enough. */
    public static GeocodeDecision of(GeocodeAnswer answer) {
        List<Candidate> candidates = answer.candidates();
        if (answer.answer().isEmpty()) {
            List<String> why = answer.outside() == null
                    ? List.of("no candidate is good enough")
                    : List.of("known to lie in " + answer.outside());
            return new GeocodeDecision(
                    answer.query(), null, null, 0, why, runner(candidates, 0), score(candidates, 0), answer.index());
        }
        Candidate best = candidates.get(0);
        return new GeocodeDecision(
                answer.query(),
                best.place().id(),
                best.place().name(),
                best.score(),
                best.reasons(),
                runner(candidates, 1),
                score(candidates, 1),
                answer.index());
    }

    private static @Nullable String runner(List<Candidate> candidates, int at) {
        return candidates.size() > at ? candidates.get(at).place().id() : null;
    }

    private static double score(List<Candidate> candidates, int at) {
        return candidates.size() > at ? candidates.get(at).score() : 0;
    }
}
