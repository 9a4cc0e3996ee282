package org.incidentatlas.storage;

/** The contract on the embedded engine. */
final class EmbeddedPlaceStoreTest extends PlaceStoreContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.embedded();
    }
}
