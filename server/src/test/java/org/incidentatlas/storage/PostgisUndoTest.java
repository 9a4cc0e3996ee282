package org.incidentatlas.storage;

/** The contract on PostgreSQL with PostGIS. */
final class PostgisUndoTest extends UndoContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.postgis();
    }
}
