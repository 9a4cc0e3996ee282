package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * How many incidents of one edition of a data set, whose rows are not to be shown, lie in one province and month: all that the public learns of them,
 * with the citation that the publisher asks for.
 *
 * @param edition id of the edition
 * @param rights its terms and citation
 * @param province P-code; null for those that lie in no province or in several
 * @param month null for those that are not known to one month
 * @param year null for those that are not known to one year
 * @param knownFrom the day from which they count as reported
 * @param incidents how many, at least 1
 */
public record PrivateCount(
        String edition,
        Rights rights,
        @Nullable String province,
        @Nullable YearMonth month,
        @Nullable Integer year,
        LocalDate knownFrom,
        int incidents) {

    private static final Comparator<PrivateCount> ORDER = Comparator.comparing(PrivateCount::edition)
            .thenComparing(PrivateCount::province, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PrivateCount::year, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PrivateCount::month, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PrivateCount::knownFrom)
            .thenComparing(count -> count.rights().licence())
            .thenComparing(count -> String.valueOf(count.rights().citation()));

    /** The counts of all incidents that are only counted, by edition, province and time; undated to the month last. */
    static List<PrivateCount> of(List<Incident> incidents, Coarsening rule) {
        Map<PrivateCount, Integer> found = new HashMap<>();
        for (Incident incident : incidents) {
            if (incident.visibility() == Visibility.COUNTED) {
                found.merge(one(incident, rule.province(incident)), 1, Integer::sum);
            }
        }
        List<PrivateCount> counts = new ArrayList<>();
        found.forEach((one, number) -> counts.add(one.times(number)));
        counts.sort(ORDER);
        return counts;
    }

    private static PrivateCount one(Incident incident, Optional<String> province) {
        Span when = incident.when();
        LocalDate first = when.from();
        LocalDate last = Optional.ofNullable(when.lastDay()).orElse(first);
        return new PrivateCount(
                incident.provenance().dataSet(),
                incident.provenance().rights(),
                province.orElse(null),
                YearMonth.from(first).equals(YearMonth.from(last)) ? YearMonth.from(first) : null,
                first.getYear() == last.getYear() ? first.getYear() : null,
                incident.knownFrom(),
                1);
    }

    private PrivateCount times(int number) {
        return new PrivateCount(edition, rights, province, month, year, knownFrom, number);
    }
}
