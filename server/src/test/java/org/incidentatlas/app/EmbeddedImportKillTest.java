package org.incidentatlas.app;

import org.incidentatlas.storage.TestDatabase;

/** Killed imports on the embedded engine. */
final class EmbeddedImportKillTest extends ImportKillContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.embedded();
    }
}
