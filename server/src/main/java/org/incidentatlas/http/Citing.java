package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.sources.Source;
import org.jspecify.annotations.Nullable;

/** The records that rest on a source, drafts among them. They keep its date, since what was known when follows from it. */
final class Citing {

    /** More are not changed with a source at once. */
    private static final int MOST = 500;

    private static final List<String> KINDS = List.of(Incident.KIND, ControlStatement.KIND, Estimate.KIND);

    private final LedgerStore ledger;

    Citing(LedgerStore ledger) {
        this.ledger = ledger;
    }

    /** The newest revisions of the records that rest on the source. */
    List<Revision> of(String source) {
        List<Revision> citing = new ArrayList<>();
        String quoted = Documents.write(source);
        for (String kind : KINDS) {
            ledger.forEachOf(kind, "", revision -> {
                if (revision.action().leavesRecord()
                        && revision.document().contains(quoted)
                        && !redated(revision, source, "a date that no source has")
                                .equals(revision.document())) {
                    citing.add(revision);
                }
            });
        }
        return citing;
    }

    /** Drafts of the records that rest on the source, with its date as it is now. */
    List<Change> changes(Source source) {
        String date = source.published() == null ? null : source.published().toString();
        List<Change> changes = new ArrayList<>();
        for (Revision revision : of(source.id())) {
            String document = redated(revision, source.id(), date);
            if (!document.equals(revision.document())) {
                changes.add(new Change(
                        revision.kind(), revision.id(), revision.number(), Action.CORRECTED, Stage.DRAFT, document));
            }
        }
        if (changes.size() > MOST) {
            throw RequestProblem.conflict(
                    "published",
                    changes.size() + " records rest on this source, and the date of no more than " + MOST
                            + " is changed at once.");
        }
        return changes;
    }

    private static String redated(Revision revision, String source, @Nullable String date) {
        return Documents.with(revision.document(), document -> {
            redate(document.path("provenance"), source, date);
            document.path("evidence").forEach(statement -> redate(statement, source, date));
        });
    }

    private static void redate(JsonNode of, String source, @Nullable String date) {
        if (of instanceof ObjectNode object && source.equals(of.path("source").textValue())) {
            object.put("published", date);
        }
    }
}
