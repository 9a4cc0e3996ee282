package org.incidentatlas.storage;

/** The contract on PostgreSQL with PostGIS. */
final class PostgisPlaceStoreTest extends PlaceStoreContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.postgis();
    }
}
