package org.incidentatlas.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be published of one record.
 *
 * @param newest the newest revision, of whatever stage
 * @param published the newest published revision, or null for a record that was never published
 * @param steps the revisions after that one with who made them, oldest first; empty when nothing waits
 */
public record Pending(Revision newest, @Nullable Revision published, List<Step> steps) {

    public Pending {
        steps = List.copyOf(steps);
    }

    /**
     * One revision that is not published.
     *
     * @param revision what it made of the record
     * @param author who made it
     * @param at when, UTC
     * @param reason why
     */
    public record Step(Revision revision, String author, Instant at, String reason) {

        long version() {
            return revision.version();
        }
    }

    /** Who wrote any of it; whoever only checked it is not among them. */
    public List<String> writers() {
        return steps.stream()
                .filter(step -> step.revision().stage() == Stage.DRAFT)
                .map(Step::author)
                .distinct()
                .toList();
    }

    /** The last of the steps that wrote something, rather than checked it. */
    public Optional<Step> lastWritten() {
        return steps.stream()
                .filter(step -> step.revision().stage() == Stage.DRAFT)
                .reduce((first, second) -> second);
    }

    /** What of the record is another than is published, member by member. */
    public List<Difference> differences() {
        return Differences.between(published == null ? null : published.document(), newest.document());
    }
}
