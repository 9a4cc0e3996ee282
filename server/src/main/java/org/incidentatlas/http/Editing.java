package org.incidentatlas.http;

import java.time.Clock;
import org.incidentatlas.access.Tokens;
import org.incidentatlas.gazetteer.Corrections;
import org.incidentatlas.intake.csv.Publishers;
import org.incidentatlas.intake.desk.ImportDesk;
import org.incidentatlas.ledger.Editor;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Undo;

/**
 * What changes are made with.
 *
 * @param tokens tells who asks
 * @param corrections further names of places
 * @param ledger where the history is read
 * @param editor changes records
 * @param undo takes back whole batches
 * @param publishers what stands behind those whose names are known
 * @param imports holds files that were handed over
 * @param tables writes the record as tables
 * @param clock for the day on which something was written
 */
public record Editing(
        Tokens tokens,
        Corrections corrections,
        LedgerStore ledger,
        Editor editor,
        Undo undo,
        Publishers publishers,
        ImportDesk imports,
        TableShelf tables,
        Clock clock) {}
