package org.incidentatlas.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a party. One name may mean several parties: each on its own days, or in one data set.
 *
 * @param name as written
 * @param actor id of the party
 * @param language ISO 639 code, or null where the name belongs to no one language
 * @param script latin or arabic
 * @param usedFrom the first day on which the name means this party, or null without such a limit
 * @param usedTo the last such day, or null likewise
 * @param dataSet the data set in which it means this party, or null anywhere
 * @param source what the row rests on
 * @param note what else is to be known, or null
 */
public record ActorAlias(
        String name,
        String actor,
        @Nullable String language,
        String script,
        @Nullable LocalDate usedFrom,
        @Nullable LocalDate usedTo,
        @Nullable String dataSet,
        String source,
        @Nullable String note) {

    /** A name that means the party anywhere and on any day. */
    static ActorAlias plain(String name, String actor) {
        return new ActorAlias(name, actor, null, "latin", null, null, null, "", null);
    }

    /** Whether the name means this party on some of the days. */
    boolean isUsedOn(Usage usage) {
        LocalDate first = usage.first();
        LocalDate last = usage.last();
        return (usedFrom == null || last == null || !usedFrom.isAfter(last))
                && (usedTo == null || first == null || !usedTo.isBefore(first));
    }
}
