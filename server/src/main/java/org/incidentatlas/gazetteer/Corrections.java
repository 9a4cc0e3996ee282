package org.incidentatlas.gazetteer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.gazetteer.CorrectionResult.Field;
import org.incidentatlas.gazetteer.CorrectionResult.Reason;
import org.incidentatlas.gazetteer.CorrectionResult.Recorded;
import org.incidentatlas.gazetteer.CorrectionResult.Refused;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.RevisionConflict;
import org.jspecify.annotations.Nullable;

/**
 * Records further names of places and takes them back; each is one batch of the ledger. They count from the next reading
 * of the ledger on. Safe for use by several threads.
 */
public final class Corrections {

    /** The longest note, in characters (UTF-16 units). */
    public static final int MAX_WORDS = 500;

    private final LedgerStore ledger;
    private final Clock clock;

    /** @param clock for the moments that are noted */
    public Corrections(LedgerStore ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Somebody's wish that a text shall name a place.
     *
     * @param text the name as written
     * @param placeId the place
     * @param source where it is stated, in words that {@link SourceWords} takes
     * @param note why, or null
     */
    public record Wish(
            String text,
            String placeId,
            String source,
            @Nullable String note) {}

    /** Records the wish, when the index holds the place and nothing speaks against the name. */
    public CorrectionResult record(GazetteerIndex index, Wish wish, String author) {
        String text = wish.text().strip();
        Optional<Place> place = index.place(wish.placeId());
        if (place.isEmpty()) {
            return new Refused(Reason.INVALID, Field.PLACE, "There is no place with this id.");
        }
        Optional<Refused> refusal = unreadable(wish).or(() -> new AliasRules(index).refusal(place.get(), text));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        RecordedAlias alias = new RecordedAlias(
                RecordedAlias.id(wish.placeId(), text),
                wish.placeId(),
                text,
                wish.source().strip(),
                author,
                wish.note(),
                now);
        return append(alias, "“" + text + "” is another name of " + place.get().name());
    }

    private static Optional<Refused> unreadable(Wish wish) {
        return SourceWords.fault(wish.source())
                .map(fault -> new Refused(Reason.INVALID, Field.SOURCE, fault))
                .or(() -> unreadableNote(wish.note()));
    }

    private static Optional<Refused> unreadableNote(@Nullable String words) {
        if (words == null) {
            return Optional.empty();
        }
        boolean fits = words.length() <= MAX_WORDS && words.codePoints().noneMatch(NameText::isNoText);
        return fits
                ? Optional.empty()
                : Optional.of(new Refused(
                        Reason.INVALID,
                        Field.NOTE,
                        "It takes at most " + MAX_WORDS + " characters of readable text on one line."));
    }

    /** A name that was taken back before is recorded again as the next revision of the same record. */
    private CorrectionResult append(RecordedAlias alias, String reason) {
        int last = ledger.revisions(RecordedAlias.KIND, alias.id()).size();
        Change change = new Change(
                RecordedAlias.KIND,
                alias.id(),
                last,
                last == 0 ? Action.CREATED : Action.CORRECTED,
                Documents.write(alias));
        try {
            long version = ledger.append(new NewBatch(alias.author(), alias.recorded(), reason, List.of(change)));
            return new Recorded(alias, version);
        } catch (RevisionConflict meanwhile) {
            return new Refused(Reason.CONFLICT, Field.TEXT, "Somebody has just recorded the same name.");
        }
    }

    /**
     * Takes a recorded name back.
     *
     * @return what was taken back and the version that made; empty when there is no such name, or it was taken back before
     */
    public Optional<Recorded> retract(String id, String author) {
        List<Revision> revisions = ledger.revisions(RecordedAlias.KIND, id);
        if (revisions.isEmpty() || !newest(revisions).action().leavesRecord()) {
            return Optional.empty();
        }
        Revision last = newest(revisions);
        RecordedAlias alias = Documents.read(last.document(), RecordedAlias.class);
        Change change = new Change(RecordedAlias.KIND, id, last.number(), Action.RETRACTED, last.document());
        try {
            String reason = "“" + alias.text() + "” is no longer a name of " + alias.placeId();
            long version = ledger.append(new NewBatch(author, clock.instant(), reason, List.of(change)));
            return Optional.of(new Recorded(alias, version));
        } catch (RevisionConflict meanwhile) {
            return Optional.empty();
        }
    }

    private static Revision newest(List<Revision> revisions) {
        return revisions.get(revisions.size() - 1);
    }
}
