package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;

/**
 * A place with what speaks for and against its being meant, summed.
 *
 * @param form the name form that matches best
 * @param fit how well the name fits it
 * @param reading how the text was understood
 * @param logOdds the sum of all terms: the logarithm of the odds that the place is meant if no other place competes
 * @param further the terms that were added after the name was weighed
 */
record Weighed(NameForm form, Fit fit, Reading reading, double logOdds, List<Term> further) {

    Place place() {
        return form.place();
    }

    boolean exact() {
        return fit.kind() == Fit.Kind.SAME;
    }

    /**
     * How well the place explains the text beside others that might: all terms but that of the name, less what the
     * spelling departs from its own.
     */
    double amongRivals() {
        return logOdds - fit.logOdds() + fit.likelihood();
    }

    /** With one more term. */
    Weighed with(double term, String reason) {
        List<Term> more = new ArrayList<>(further);
        more.add(new Term(reason, term));
        return new Weighed(form, fit, reading, logOdds + term, more);
    }
}
