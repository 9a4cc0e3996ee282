package org.incidentatlas.storage;

/** The contract on the embedded engine. */
final class EmbeddedUndoTest extends UndoContract {

    @Override
    TestDatabase freshDatabase() {
        return TestDatabase.embedded();
    }
}
