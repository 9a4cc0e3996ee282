package org.incidentatlas.storage;

/** The contract on PostgreSQL with PostGIS. */
final class PostgisLedgerStoreTest extends LedgerStoreContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.postgis();
    }
}
