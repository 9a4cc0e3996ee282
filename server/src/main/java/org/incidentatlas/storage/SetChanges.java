package org.incidentatlas.storage;

import org.jdbi.v3.core.Handle;

/** Counts the changes of one kind of sets, so that whoever read them can tell with one question whether they are as read. */
enum SetChanges {
    BOUNDARIES("boundaries"),
    PLACES("places");

    private static final String ONE_MORE = "UPDATE set_changes SET number = number + 1 WHERE sets = :sets";

    private static final String NUMBER = "SELECT number FROM set_changes WHERE sets = :sets";

    private final String sets;

    SetChanges(String sets) {
        this.sets = sets;
    }

    /** Counts a change in its own transaction: the number is never seen before what it speaks of. */
    void count(Handle handle) {
        handle.createUpdate(ONE_MORE).bind("sets", sets).execute();
    }

    long number(Handle handle) {
        return handle.createQuery(NUMBER).bind("sets", sets).mapTo(Long.class).one();
    }
}
