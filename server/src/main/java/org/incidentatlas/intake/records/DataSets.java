package org.incidentatlas.intake.records;

import java.util.HashMap;
import java.util.Map;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.sources.Provenance;

/**
 * Which data set a record came with. Its id does not tell: one of the data set "a" with the row "b-1" reads like one of the data set
 * "a-b" with the row "1", and a record that was written here may begin with any word. For one thread.
 */
final class DataSets {

    private final Map<String, String> byEdition = new HashMap<>();

    DataSets(LedgerStore ledger) {
        ledger.forEachOf(Edition.KIND, "", revision -> {
            Edition edition = Documents.read(revision.document(), Edition.class);
            byEdition.put(edition.id(), edition.dataSet());
        });
    }

    /** Whether the record came with an edition of the data set. */
    boolean isOf(String dataSet, Revision record) {
        return dataSet.equals(byEdition.get(provenance(record).dataSet()));
    }

    /** Under which terms it came, and how far it is shown. */
    static String terms(Revision record) {
        Provenance provenance = provenance(record);
        return terms(provenance, visibility(record));
    }

    static String terms(Provenance provenance, Visibility visibility) {
        return provenance.rights().licence() + "\n" + provenance.rights().exportable() + "\n" + visibility;
    }

    private static Visibility visibility(Revision record) {
        return record.kind().equals(Incident.KIND)
                ? Documents.read(record.document(), Incident.class).visibility()
                : Documents.read(record.document(), ControlStatement.class).visibility();
    }

    static Provenance provenance(Revision record) {
        return record.kind().equals(Incident.KIND)
                ? Documents.read(record.document(), Incident.class).provenance()
                : Documents.read(record.document(), ControlStatement.class).provenance();
    }
}
