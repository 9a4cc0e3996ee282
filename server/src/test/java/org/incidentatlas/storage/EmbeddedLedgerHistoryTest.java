package org.incidentatlas.storage;

/** The contract on the embedded engine. */
final class EmbeddedLedgerHistoryTest extends LedgerHistoryContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.embedded();
    }
}
