package org.incidentatlas.ledger;

/** A record was published after others of its kind had been looked at, and before what rests on that was written. */
public final class PublishedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PublishedMeanwhile(String kind, long since) {
        super("a " + kind + " was published after version " + since);
    }
}
