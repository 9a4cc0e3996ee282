package org.incidentatlas.app;

import org.incidentatlas.storage.TestDatabase;

final class EmbeddedChangedGroundTest extends ChangedGroundContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.embedded();
    }
}
