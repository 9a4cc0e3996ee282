package org.incidentatlas.http;

import java.util.Map;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.gazetteer.RecordedAlias;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.sources.Source;

/** Tells whether a document that was changed as text is still the record that its kind says. */
final class ReadableRecord {

    private static final Map<String, Class<?>> KINDS = Map.of(
            Incident.KIND, Incident.class,
            ControlStatement.KIND, ControlStatement.class,
            Estimate.KIND, Estimate.class,
            Source.KIND, Source.class,
            RecordedAlias.KIND, RecordedAlias.class,
            ProposalDecision.KIND, ProposalDecision.class,
            Edition.KIND, Edition.class);

    private ReadableRecord() {}

    static boolean is(String kind, String document) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("a record of unknown kind: " + kind);
        }
        try {
            Documents.read(document, type);
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }
}
