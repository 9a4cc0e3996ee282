package org.incidentatlas.storage;

/** The contract on the embedded engine. */
final class EmbeddedClaimsApartTest extends ClaimsApartContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.embedded();
    }
}
