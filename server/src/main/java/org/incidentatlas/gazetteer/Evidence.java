package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** Puts what speaks for a candidate into terms; done only for candidates that are answered with. */
final class Evidence {

    private static final double HARDLY_DIFFERENT = 3.4;
    /** A share of nearly all is not worth a remark. */
    private static final double UNRIVALLED = 0.995;

    private Evidence() {}

    /**
     * The terms of a candidate: its name first, then the others in the order they were weighed, then what the rivals take.
     * They add up to the log-odds of the score before it is calibrated.
     *
     * @param raw the score before it is calibrated
     * @param share what part of the chance is left to it beside its rivals
     * @param rivals the rivals that come close, in words; empty when none does
     */
    static List<Term> terms(Weighed weighed, double raw, double share, String rivals) {
        List<Term> terms = new ArrayList<>(weighed.further().size() + 2);
        terms.add(new Term(ofName(weighed.form(), weighed.fit()), weighed.fit().logOdds()));
        terms.addAll(weighed.further());
        if (share < UNRIVALLED || !rivals.isEmpty()) {
            String reason = rivals.isEmpty() ? "other places have a name like it" : "may as well be " + rivals;
            terms.add(new Term(reason, Math.log(raw / (1 - raw)) - weighed.logOdds()));
        }
        return terms;
    }

    private static String ofName(NameForm form, Fit fit) {
        String name = "“" + form.name().text() + "”";
        return switch (fit.kind()) {
            case SAME ->
                switch (form.name().kind()) {
                    case OFFICIAL -> "its name is " + name;
                    case DARI -> "its Dari name is " + name;
                    case PASHTO -> "its Pashto name is " + name;
                    case VARIANT -> "also spelt " + name;
                    case ALIAS -> "also called " + name;
                    case CODE -> "its code is " + name;
                };
            case SPELT_ALIKE ->
                (fit.logOdds() >= HARDLY_DIFFERENT ? "spelt almost like " : "spelt somewhat like ") + name;
            case MISTYPED ->
                (fit.logOdds() >= HARDLY_DIFFERENT ? "a slip away from " : "may be a misspelling of ") + name;
            case OTHER_SCRIPT -> "in the other script it is written much like " + name;
        };
    }
}
