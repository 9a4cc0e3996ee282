package org.incidentatlas.app;

import org.incidentatlas.storage.TestDatabase;

/** Killed imports on PostgreSQL with PostGIS. */
final class PostgisImportKillTest extends ImportKillContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.postgis();
    }
}
