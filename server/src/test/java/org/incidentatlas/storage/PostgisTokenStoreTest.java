package org.incidentatlas.storage;

/** The contract on PostgreSQL with PostGIS. */
final class PostgisTokenStoreTest extends TokenStoreContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.postgis();
    }
}
