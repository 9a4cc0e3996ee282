package org.incidentatlas.http;

import java.util.List;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;

/**
 * Which records rest on a source, by what it had said by then.
 *
 * @param incidents ids, by first day
 * @param control ids of claims and changes, by id
 * @param estimates ids, by subject
 */
record Citations(List<String> incidents, List<String> control, List<String> estimates) {

    static Citations of(Atlas atlas, String source, Known known) {
        return new Citations(
                atlas.contents().incidents().stream()
                        .filter(incident -> rests(incident.provenance(), incident.evidence(), source, known))
                        .map(Incident::id)
                        .toList(),
                atlas.contents().control().stream()
                        .filter(statement -> rests(statement.provenance(), statement.evidence(), source, known))
                        .map(ControlStatement::id)
                        .toList(),
                atlas.estimates().stream()
                        .filter(estimate -> rests(estimate.provenance(), List.of(), source, known))
                        .map(Estimate::id)
                        .toList());
    }

    boolean isEmpty() {
        return incidents.isEmpty() && control.isEmpty() && estimates.isEmpty();
    }

    private static boolean rests(Provenance provenance, List<Evidence> evidence, String source, Known known) {
        boolean own = provenance.source().equals(source) && known.admits(provenance.knownFrom());
        return own
                || evidence.stream()
                        .anyMatch(
                                statement -> statement.source().equals(source) && known.admits(statement.knownFrom()));
    }
}
