package org.incidentatlas.storage;

/** The contract on PostgreSQL with PostGIS. */
final class PostgisLedgerHistoryTest extends LedgerHistoryContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.postgis();
    }
}
