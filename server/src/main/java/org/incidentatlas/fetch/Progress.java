package org.incidentatlas.fetch;

/** Is told how far a download has come; called often. */
@FunctionalInterface
public interface Progress {

    /**
     * @param bytes received, what an earlier run left included
     * @param total of the whole file, or -1 when the server does not say
     */
    void at(long bytes, long total);

    /** Tells nobody. */
    static Progress none() {
        return (bytes, total) -> {};
    }
}
