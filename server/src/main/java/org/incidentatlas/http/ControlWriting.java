package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.control.Effect;
import org.incidentatlas.control.Succession;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceResolver;
import org.incidentatlas.intake.csv.ControlRows;
import org.incidentatlas.intake.csv.SourceBook;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.Editor;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Makes control statements of what editors write, with all that becomes of other claims, or says what is wrong. */
final class ControlWriting {

    private final Writing writing;
    private final Editor editor;
    private final ClaimHistory history;

    ControlWriting(Writing writing, Editor editor, ClaimHistory history) {
        this.writing = writing;
        this.editor = editor;
        this.history = history;
    }

    /**
     * A statement, ready to be written.
     *
     * @param statement as it will stand; null where one is taken back
     * @param effects what is done to other claims
     * @param along these as changes, and sources that it is the first to name
     */
    record Written(@Nullable ControlStatement statement, List<Effect> effects, List<Change> along) {

        ControlStatement made() {
            if (statement == null) {
                throw new IllegalStateException("the statement is taken back");
            }
            return statement;
        }
    }

    /** @throws RequestProblem naming the first member at fault, with all faults */
    Written write(JsonNode body, String id, Atlas atlas, boolean isNew) {
        ControlStatement before = isNew ? null : newest(id);
        ControlForm form = ControlForm.read(body).with("id", id);
        if (before != null) {
            form = new ControlForm(
                    Writing.kept(form.fields(), before.visibility(), before.inBrief()), form.statements());
        }
        if (isNew) {
            Writing.checkId(id);
            String named = form.fields().getOrDefault("area", "");
            form = new ControlForm(Writing.sheltered(form.fields(), named, body), form.statements());
        }
        SourceBook sources = writing.sources();
        ControlRows rows = new ControlRows(
                writing.dataSet(before == null ? null : before.provenance()),
                sources,
                new PlaceResolver(new Geocoder(atlas.gazetteer())),
                atlas.boundaries().set().id());
        ControlStatement statement =
                Writing.accepted(rows.written(form.fields(), form.statements(), around(atlas)), ControlForm::member);
        return succeeding(statement, writing.unknown(sources));
    }

    private @Nullable ControlStatement newest(String id) {
        return editor.newest(ControlStatement.KIND, id)
                .map(revision -> Documents.read(revision.document(), ControlStatement.class))
                .orElse(null);
    }

    /** What becomes of other claims when this is written. */
    Written succeeding(ControlStatement statement, List<Change> sources) {
        Succession succession = succession();
        List<ControlClaim> displaced = history.displaced(statement.id());
        ControlStatement written = statement;
        if (statement instanceof ControlClaim claim) {
            written = succession.write(claim, displaced);
        } else {
            succession.retract(statement.id(), displaced);
        }
        List<Change> along = changes(succession.effects());
        along.addAll(sources);
        return new Written(written, succession.effects(), along);
    }

    /** What becomes of other claims when one is taken back. */
    Written retracting(String id) {
        Succession succession = succession();
        succession.retract(id, history.displaced(id));
        return new Written(null, succession.effects(), changes(succession.effects()));
    }

    private Succession succession() {
        return new Succession(
                history.standing(),
                id -> editor.newest(ControlStatement.KIND, id).isPresent());
    }

    private List<Change> changes(List<Effect> effects) {
        List<Change> changes = new ArrayList<>();
        for (Effect effect : effects) {
            Optional<Revision> newest = editor.newest(ControlStatement.KIND, effect.id());
            int expected = newest.map(Revision::number).orElse(0);
            if (effect instanceof Effect.Changed changed) {
                changes.add(change(changed.after(), expected, Action.CORRECTED));
            } else if (effect instanceof Effect.Begun begun) {
                changes.add(change(begun.after(), expected, expected == 0 ? Action.CREATED : Action.CORRECTED));
            } else if (effect instanceof Effect.Withdrawn withdrawn) {
                changes.add(change(withdrawn.before(), expected, Action.RETRACTED));
            }
        }
        return changes;
    }

    private static Change change(ControlStatement claim, int expected, Action action) {
        return new Change(ControlStatement.KIND, claim.id(), expected, action, Stage.DRAFT, Documents.write(claim));
    }

    private ControlRows.Around around(Atlas atlas) {
        return new ControlRows.Around() {
            @Override
            public Optional<BoundaryIndex> boundaries(String setId) {
                return setId.equals(atlas.boundaries().set().id())
                        ? Optional.of(atlas.boundaries())
                        : atlas.shelf().find(setId);
            }

            @Override
            public boolean isStatement(String id) {
                return editor.newest(ControlStatement.KIND, id)
                        .filter(revision -> revision.action().leavesRecord())
                        .isPresent();
            }

            @Override
            public LocalDate today() {
                return writing.today();
            }
        };
    }
}
