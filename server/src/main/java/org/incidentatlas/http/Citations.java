package org.incidentatlas.http;

import java.util.List;
import java.util.stream.Stream;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.timeline.Atlas;

/** Which records rest on a source. */
final class Citations {

    private Citations() {}

    static List<String> ofIncidents(Atlas atlas, String source) {
        return atlas.contents().incidents().stream()
                .filter(incident -> rests(incident.provenance(), incident.evidence(), source))
                .map(Incident::id)
                .toList();
    }

    static List<String> ofControl(Atlas atlas, String source) {
        return atlas.contents().control().stream()
                .filter(statement -> rests(statement.provenance(), statement.evidence(), source))
                .map(ControlStatement::id)
                .toList();
    }

    static List<String> ofEstimates(Atlas atlas, String source) {
        return atlas.estimates().stream()
                .filter(estimate -> rests(estimate.provenance(), List.of(), source))
                .map(Estimate::id)
                .toList();
    }

    private static boolean rests(Provenance provenance, List<Evidence> evidence, String source) {
        return Stream.concat(Stream.of(provenance.source()), evidence.stream().map(Evidence::source))
                .anyMatch(source::equals);
    }
}
