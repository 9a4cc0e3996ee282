package org.incidentatlas.storage;

/** The contract on PostgreSQL with PostGIS. */
final class PostgisClaimsApartTest extends ClaimsApartContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.postgis();
    }
}
