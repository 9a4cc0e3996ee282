package org.incidentatlas.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Known;
import org.incidentatlas.time.PartialDate;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * That a party held, shared or was present on some ground over some days.
 *
 * @param id unique among control statements
 * @param where the unit, place or region
 * @param scope how much of it
 * @param holder the party, or null when nobody is named as holding it
 * @param challengers other parties named as fighting for it
 * @param status what kind of hold
 * @param nativeStatus the word of the source or of the assessor's own scheme, or null where only ours is recorded
 * @param scheme whose scheme the native word belongs to, or null
 * @param basis what it rests on
 * @param assessor who judged, not who printed it
 * @param when the days it speaks of
 * @param precision how exactly their ends are known
 * @param confidence low, medium or high: the coder's, or null
 * @param lastConfirmed the last day for which a source held it true
 * @param endedBy id of the statement that reports the end, or null
 * @param summary one or two sentences of our own
 * @param evidence further single statements; empty when it rests on its own source
 * @param inBrief whether the news reports that began this record tell of it
 * @param provenance where the row comes from
 * @param visibility how far the public sees it; open in documents written before it was there
 */
public record ControlClaim(
        String id,
        Location where,
        Scope scope,
        @Nullable String holder,
        List<String> challengers,
        ControlStatus status,
        @Nullable String nativeStatus,
        @Nullable String scheme,
        Basis basis,
        String assessor,
        Span when,
        DatePrecision precision,
        @Nullable String confidence,
        LocalDate lastConfirmed,
        @Nullable String endedBy,
        String summary,
        List<Evidence> evidence,
        boolean inBrief,
        Provenance provenance,
        Visibility visibility)
        implements ControlStatement {

    public ControlClaim {
        challengers = List.copyOf(challengers);
        evidence = List.copyOf(evidence);
        visibility = visibility == null ? Visibility.OPEN : visibility;
    }

    /** Open to everybody. */
    public ControlClaim(
            String id,
            Location where,
            Scope scope,
            @Nullable String holder,
            List<String> challengers,
            ControlStatus status,
            @Nullable String nativeStatus,
            @Nullable String scheme,
            Basis basis,
            String assessor,
            Span when,
            DatePrecision precision,
            @Nullable String confidence,
            LocalDate lastConfirmed,
            @Nullable String endedBy,
            String summary,
            List<Evidence> evidence,
            boolean inBrief,
            Provenance provenance) {
        this(
                id,
                where,
                scope,
                holder,
                challengers,
                status,
                nativeStatus,
                scheme,
                basis,
                assessor,
                when,
                precision,
                confidence,
                lastConfirmed,
                endedBy,
                summary,
                evidence,
                inBrief,
                provenance,
                Visibility.OPEN);
    }

    /** The same with another statement, or none, reporting its end. */
    public ControlClaim endedBy(@Nullable String statement) {
        return as(id, when, statement, lastConfirmed);
    }

    /**
     * The same words said of other days.
     *
     * @param name its id
     * @param days the days
     * @param statement what reports their end, or null
     * @param confirmed the last day a source held it true; cut off at the end of the days
     */
    ControlClaim as(String name, Span days, @Nullable String statement, LocalDate confirmed) {
        LocalDate end = days.lastDay();
        return new ControlClaim(
                name,
                where,
                scope,
                holder,
                challengers,
                status,
                nativeStatus,
                scheme,
                basis,
                assessor,
                days,
                precision,
                confidence,
                end != null && end.isBefore(confirmed) ? end : confirmed,
                statement,
                summary,
                evidence,
                inBrief,
                provenance,
                visibility);
    }

    /**
     * The same, held true by a source for a later day.
     *
     * @param day the last day it vouches for
     * @param by what it says
     */
    public ControlClaim confirmed(LocalDate day, Evidence by) {
        List<Evidence> statements = new ArrayList<>(evidence);
        statements.add(by);
        return new ControlClaim(
                id,
                where,
                scope,
                holder,
                challengers,
                status,
                nativeStatus,
                scheme,
                basis,
                assessor,
                when,
                precision,
                confidence,
                day,
                endedBy,
                summary,
                statements,
                inBrief,
                provenance,
                visibility);
    }

    /** The same before a source confirmed it that was not out by then. */
    ControlClaim confirmedAsKnown(Known known) {
        if (evidence.stream().allMatch(statement -> known.admits(statement.knownFrom()))) {
            return this;
        }
        PartialDate published = provenance.published();
        LocalDate first = lastConfirmed(when, published == null ? null : published.lastDay());
        return first.isBefore(lastConfirmed) ? as(id, when, endedBy, first) : this;
    }

    /** The last day for which a source held it true, as far as that and its days were reported by then. */
    public LocalDate lastConfirmed(Span asKnown, Known known) {
        return confirmedAsKnown(known).lastConfirmed(asKnown);
    }

    /**
     * The last day for which a source held it true, as far as its days were reported by then. While its end was not, the
     * end cuts nothing off: else this day would tell the end.
     *
     * @param asKnown its days as reported by then
     */
    public LocalDate lastConfirmed(Span asKnown) {
        boolean endUnreported = asKnown.to() == null && lastConfirmed.equals(when.lastDay());
        PartialDate published = provenance.published();
        return endUnreported ? lastConfirmed(asKnown, published == null ? null : published.lastDay()) : lastConfirmed;
    }

    /**
     * The last day a source vouches for: the later of the start and the publication, never after the end; without a
     * publication date only the start.
     */
    public static LocalDate lastConfirmed(Span when, @Nullable LocalDate published) {
        LocalDate confirmed = published == null || published.isBefore(when.from()) ? when.from() : published;
        LocalDate end = when.lastDay();
        return end != null && end.isBefore(confirmed) ? end : confirmed;
    }
}
