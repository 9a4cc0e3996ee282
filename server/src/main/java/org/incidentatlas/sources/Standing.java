package org.incidentatlas.sources;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.incidentatlas.time.Known;
import org.jspecify.annotations.Nullable;

/**
 * What a record says as reported by a day: its figures, its attribution, and the statements these rest on.
 *
 * <p>The rule. A record with its figures is a compilation of its statements; it stands with no known date, and from the
 * day its last dated statement is out. Before that the latest statement published by then that gives a figure counts,
 * and for the attribution the latest that is not {@code unknown}; of two on one day the later in the file. A record
 * without statements rests on its own source.
 *
 * @param compiled whether the compilation holds, or only single statements do
 * @param casualties the figures that hold
 * @param casualtiesFrom id of the statement they rest on, or null when that is the compilation
 * @param attribution the attribution that holds
 * @param attributionFrom id of the statement it rests on, or null when that is the compilation
 */
public record Standing(
        boolean compiled,
        Casualties casualties,
        @Nullable String casualtiesFrom,
        Attribution attribution,
        @Nullable String attributionFrom) {

    /** Applies the rule to a compilation, its statements in file order, and a known date. */
    public static Standing of(
            Casualties compiledCasualties, Attribution compiledAttribution, List<Evidence> statements, Known known) {
        if (compilationHolds(statements, known)) {
            return new Standing(true, compiledCasualties, null, compiledAttribution, null);
        }
        Evidence figures = null;
        Evidence wording = null;
        for (Evidence statement : statements) {
            if (!statement.isKnown(known)) {
                continue;
            }
            if (statement.casualties().givesFigure() && notEarlier(statement, figures)) {
                figures = statement;
            }
            if (statement.attribution().kind() != AttributionKind.UNKNOWN && notEarlier(statement, wording)) {
                wording = statement;
            }
        }
        return new Standing(
                false,
                figures == null ? Casualties.none() : figures.casualties(),
                figures == null ? null : figures.id(),
                wording == null
                        ? new Attribution(AttributionKind.UNKNOWN, null, null)
                        : wordingOf(wording, compiledAttribution),
                wording == null ? null : wording.id());
    }

    /**
     * The statements that were out by then and give figures of their own, apart from the one that counts: in the order they
     * came out, of one day in file order. Where the compilation counts these are all that give any.
     */
    public List<Evidence> alternatives(List<Evidence> statements, Known known) {
        return statements.stream()
                .filter(statement -> statement.isKnown(known))
                .filter(statement -> statement.casualties().givesFigure())
                .filter(statement -> !statement.id().equals(casualtiesFrom))
                .sorted(Comparator.comparing(Evidence::knownFrom))
                .toList();
    }

    /** The day from which the record exists as reported: its earliest statement, else its own source. */
    public static LocalDate knownFrom(List<Evidence> statements, LocalDate ownSource) {
        return statements.stream()
                .map(Evidence::knownFrom)
                .min(LocalDate::compareTo)
                .orElse(ownSource);
    }

    private static boolean compilationHolds(List<Evidence> statements, Known known) {
        return known.isUnlimited()
                || statements.stream()
                        .filter(statement -> statement.published() != null)
                        .allMatch(statement -> statement.isKnown(known));
    }

    private static boolean notEarlier(Evidence statement, @Nullable Evidence than) {
        return than == null || !statement.knownFrom().isBefore(than.knownFrom());
    }

    /** A statement says only how it words the attribution; whom the wording is about is the coders' reading of the record. */
    private static Attribution wordingOf(Evidence statement, Attribution compiled) {
        Attribution own = statement.attribution();
        return own.to() == null ? new Attribution(own.kind(), compiled.to(), own.by()) : own;
    }
}
