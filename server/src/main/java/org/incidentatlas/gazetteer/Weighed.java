package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;

/**
 * A place with what speaks for and against its being meant, summed.
 *
 * @param form the name form that matches best
 * @param logOdds the sum of all terms: the logarithm of the odds that the place is meant if no other place competes
 * @param exact whether the name equals one of the place's
 * @param reasons one phrase for each term that matters
 */
record Weighed(NameForm form, double logOdds, boolean exact, List<String> reasons) {

    Weighed {
        reasons = List.copyOf(reasons);
    }

    Place place() {
        return form.place();
    }

    /** With one more term. */
    Weighed with(double term, String reason) {
        List<String> more = new ArrayList<>(reasons);
        more.add(reason);
        return new Weighed(form, logOdds + term, exact, more);
    }
}
