package org.incidentatlas.app;

import org.incidentatlas.storage.TestDatabase;

final class PostgisChangedGroundTest extends ChangedGroundContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.postgis();
    }
}
