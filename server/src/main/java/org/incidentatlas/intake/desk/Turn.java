package org.incidentatlas.intake.desk;

import java.util.concurrent.locks.ReentrantLock;

/** Whose turn it is: one import is worked on in a service at a time, whoever wants it. */
public final class Turn {

    private final ReentrantLock lock = new ReentrantLock(true);

    /** Waits for the turn, which ends when what is given is closed by the same thread. */
    public Taken take() {
        lock.lock();
        return lock::unlock;
    }

    /** A turn that was taken. */
    public interface Taken extends AutoCloseable {

        @Override
        void close();
    }
}
