package org.incidentatlas.timeline;

import java.util.Comparator;
import java.util.List;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.gazetteer.RecordedAlias;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.sources.Source;

/**
 * The records of one version. Sorted here, so that answers do not depend on the engine they were read from.
 *
 * @param incidents by first day, then id
 * @param control by id
 * @param estimates by subject, then start, then id
 * @param sources by id
 * @param aliases names that people recorded, oldest first, then by id
 * @param privateCounts of incidents that the public only sees counted
 * @param decisions what people decided about proposals, by id; for editors only
 * @param links which of the incidents are one event
 */
public record Contents(
        List<Incident> incidents,
        List<ControlStatement> control,
        List<Estimate> estimates,
        List<Source> sources,
        List<RecordedAlias> aliases,
        List<PrivateCount> privateCounts,
        List<ProposalDecision> decisions,
        LinkedEvents links) {

    /** The records of a version, linked as the decisions say; none has been looked at for being only counted. */
    public Contents(
            List<Incident> incidents,
            List<ControlStatement> control,
            List<Estimate> estimates,
            List<Source> sources,
            List<RecordedAlias> aliases,
            List<ProposalDecision> decisions) {
        this(incidents, control, estimates, sources, aliases, List.of(), decisions, LinkedEvents.of(decisions));
    }

    /** The records of a version in which nobody has recorded a name. */
    public Contents(
            List<Incident> incidents, List<ControlStatement> control, List<Estimate> estimates, List<Source> sources) {
        this(incidents, control, estimates, sources, List.of(), List.of());
    }

    /** The same with the counts. */
    Contents with(List<PrivateCount> counts) {
        return counts.equals(privateCounts)
                ? this
                : new Contents(incidents, control, estimates, sources, aliases, counts, decisions, links);
    }

    public Contents {
        incidents = sorted(
                incidents,
                Comparator.comparing((Incident incident) -> incident.when().from())
                        .thenComparing(Incident::id));
        control = sorted(control, Comparator.comparing(ControlStatement::id));
        estimates = sorted(
                estimates,
                Comparator.comparing(Estimate::subject)
                        .thenComparing(estimate -> estimate.period().from())
                        .thenComparing(Estimate::id));
        sources = sorted(sources, Comparator.comparing(Source::id));
        decisions = sorted(decisions, Comparator.comparing(ProposalDecision::id));
        aliases = sorted(aliases, Comparator.comparing(RecordedAlias::recorded).thenComparing(RecordedAlias::id));
        privateCounts = List.copyOf(privateCounts);
    }

    private static <T> List<T> sorted(List<T> records, Comparator<T> order) {
        return records.stream().sorted(order).toList();
    }
}
