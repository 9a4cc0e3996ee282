package org.incidentatlas.storage;

/** The contract on the embedded engine. */
final class EmbeddedTokenStoreTest extends TokenStoreContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.embedded();
    }
}
