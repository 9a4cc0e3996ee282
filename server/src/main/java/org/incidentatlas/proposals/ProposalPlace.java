package org.incidentatlas.proposals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.incidentatlas.incidents.Incident;

/**
 * Where a list goes on: an incident by its first day and id, and the first proposal of it that was not told. It stays a place in
 * the list when proposals are decided, and records change, between two pages.
 */
public record ProposalPlace(LocalDate day, String incident, String proposal) {

    static final ProposalPlace START = new ProposalPlace(LocalDate.EPOCH, "", "");

    private static final int DAY_SIGNS = 10;

    static String at(Incident incident, String proposal) {
        return incident.when().from() + "|" + incident.id() + "|" + proposal;
    }

    /** Empty for a text that is no such place. */
    public static Optional<ProposalPlace> parse(String text) {
        int last = text.lastIndexOf('|');
        if (last <= DAY_SIGNS + 1 || text.charAt(DAY_SIGNS) != '|') {
            return Optional.empty();
        }
        try {
            return Optional.of(new ProposalPlace(
                    LocalDate.parse(text.substring(0, DAY_SIGNS)),
                    text.substring(DAY_SIGNS + 1, last),
                    text.substring(last + 1)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
