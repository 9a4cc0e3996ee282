package org.incidentatlas.ledger;

import java.util.List;
import java.util.Optional;

/** What a feature does not let be published, however it came about. */
public interface Rule {

    /** Why nothing was written when others kept publishing what a rule looks at. */
    String BUSY = "Others published at the same moment, and nothing was written; try again.";

    /** The kind of records that it looks at; changes of others are passed over. */
    String kind();

    /** Why the changes cannot be published together, and what can be done; empty when nothing stands against it. */
    Optional<String> refusal(List<Change> changes);
}
