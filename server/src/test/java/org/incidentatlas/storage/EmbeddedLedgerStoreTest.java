package org.incidentatlas.storage;

/** The contract on the embedded engine. */
final class EmbeddedLedgerStoreTest extends LedgerStoreContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.embedded();
    }
}
