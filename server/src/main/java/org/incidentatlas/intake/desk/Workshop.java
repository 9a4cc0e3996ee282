package org.incidentatlas.intake.desk;

import java.time.Clock;
import java.util.function.Supplier;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.ledger.LedgerStore;

/**
 * What imports are made with.
 *
 * @param ledger where they are written
 * @param ground what rows are placed by at the moment
 * @param actors the parties
 * @param clock for what is noted, and for what is old
 */
public record Workshop(LedgerStore ledger, Supplier<ImportGround> ground, Actors actors, Clock clock) {

    RecordImport records(ImportGround on) {
        return new RecordImport(ledger, on.boundaries(), new Geocoder(on.gazetteer()), actors, clock);
    }
}
