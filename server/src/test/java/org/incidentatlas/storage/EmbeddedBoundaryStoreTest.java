package org.incidentatlas.storage;

/** The contract on the embedded engine. */
final class EmbeddedBoundaryStoreTest extends BoundaryStoreContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.embedded();
    }
}
