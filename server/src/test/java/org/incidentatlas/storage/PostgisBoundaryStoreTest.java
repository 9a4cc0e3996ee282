package org.incidentatlas.storage;

/** The contract on PostgreSQL with PostGIS. */
final class PostgisBoundaryStoreTest extends BoundaryStoreContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.postgis();
    }
}
