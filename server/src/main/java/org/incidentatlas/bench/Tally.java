package org.incidentatlas.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Counts over rows of the gold set.
 *
 * @param asked how many rows
 * @param right rows answered as they should be; abstention where that is right counts
 * @param wrong rows answered with a place that is not right
 * @param abstained rows answered with no place, rightly or not
 * @param firstRight rows whose best candidate is right, whether or not it was good enough to be an answer
 * @param named rows answered with a place that is right
 * @param accepted those of them in the band accept
 * @param outside rows that say in which country abroad the text lies, and are right
 */
record Tally(int asked, int right, int wrong, int abstained, int firstRight, int named, int accepted, int outside) {

    static Tally of(Collection<Outcome> outcomes) {
        return new Tally(
                outcomes.size(),
                count(outcomes, Outcome::isRight),
                count(outcomes, Outcome::isWrong),
                count(outcomes, Outcome::isAbstention),
                count(outcomes, Outcome::firstIsRight),
                count(outcomes, Tally::isNamed),
                count(outcomes, outcome -> isNamed(outcome) && outcome.isAccepted()),
                count(outcomes, Outcome::saysOutside));
    }

    /** One for each value that the property has, in order. */
    static Map<String, Tally> by(Function<GoldRow, String> property, Collection<Outcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> property.apply(outcome.row()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Tally::of)));
    }

    double rightShare() {
        return share(right, asked);
    }

    double wrongShare() {
        return share(wrong, asked);
    }

    double abstainedShare() {
        return share(abstained, asked);
    }

    double answeredShare() {
        return share(asked - abstained, asked);
    }

    double firstRightShare() {
        return share(firstRight, asked);
    }

    /** Of the places named rightly, the share in the band accept. */
    double acceptedShare() {
        return share(accepted, named);
    }

    double outsideShare() {
        return share(outside, asked);
    }

    private static boolean isNamed(Outcome outcome) {
        return !outcome.row().mustAbstain() && outcome.isRight();
    }

    private static int count(Collection<Outcome> outcomes, Predicate<Outcome> what) {
        return (int) outcomes.stream().filter(what).count();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
