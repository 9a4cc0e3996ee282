package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.control.ClaimBuilder;
import org.incidentatlas.control.ClaimsApart;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.Editor;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.Rule;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.ledger.Undo;
import org.incidentatlas.ledger.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On either engine, readers never see one assessor say two things of one day, and what was written together stays together. */
abstract class ClaimsApartContract {

    private static final Instant NOON = LocalDate.of(2026, 1, 1).atTime(12, 0).toInstant(ZoneOffset.UTC);

    private TestDatabase database;
    private LedgerStore ledger;
    private Editor editor;
    private Undo undo;

    abstract TestDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        ledger = database.stores().ledger();
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        ClaimsApart rule = new ClaimsApart(ledger);
        editor = new Editor(ledger, clock, true, rule);
        undo = new Undo(ledger, clock, rule);
        append(create(new ClaimBuilder("old").build(), Stage.PUBLISHED));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_draft_that_would_hold_on_the_same_days_is_not_published() {
        append(create(new ClaimBuilder("new").from("2020-01-01").build(), Stage.DRAFT));

        assertInstanceOf(Outcome.Done.class, advance("new", 1, Stage.CHECKED));
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, advance("new", 2, Stage.PUBLISHED));

        assertEquals(
                "The claims old and new are one assessor's on the same ground and would both hold from 2020-01-01 on."
                        + " Correct one of them, which ends or divides the other.",
                refused.message());
    }

    @Test
    void with_the_end_of_the_other_in_one_batch_it_is() {
        append(
                create(new ClaimBuilder("new").from("2020-01-01").build(), Stage.DRAFT),
                correct(new ClaimBuilder("old").to("2019-12-31").endedBy("new").build(), 1));

        advance("new", 1, Stage.CHECKED);
        assertInstanceOf(Outcome.Done.class, advance("new", 2, Stage.PUBLISHED));
        assertEquals(
                Stage.PUBLISHED,
                ledger.newest(ControlStatement.KIND, "old").orElseThrow().stage());
    }

    @Test
    void what_a_later_draft_of_it_says_does_not_hide_what_readers_see_of_a_claim() {
        append(correct(new ClaimBuilder("old").to("2019-12-31").build(), 1));
        append(create(new ClaimBuilder("new").from("2020-01-01").build(), Stage.DRAFT));

        advance("new", 1, Stage.CHECKED);
        assertInstanceOf(Outcome.Refused.class, advance("new", 2, Stage.PUBLISHED), "old is open to readers still");
    }

    @Test
    void drafts_written_together_stay_together_when_one_of_them_is_changed_again() {
        append(
                create(new ClaimBuilder("new").from("2020-01-01").build(), Stage.DRAFT),
                correct(new ClaimBuilder("old").to("2019-12-31").endedBy("new").build(), 1));
        ControlClaim corrected =
                new ClaimBuilder("new").from("2020-01-01").by("ISKP").build();

        editor.draft(wish("new", 1, "Anna"), Documents.write(corrected), List.of());

        advance("new", 2, Stage.CHECKED);
        assertInstanceOf(Outcome.Done.class, advance("new", 3, Stage.PUBLISHED));
        assertEquals(
                5,
                ledger.newest(ControlStatement.KIND, "old").orElseThrow().number(),
                "written, ended, drafted again, checked, published");
    }

    @Test
    void nor_when_the_other_is_published_between_looking_and_writing() {
        append(create(
                new ClaimBuilder("new").on("AF0101", PlacePrecision.DISTRICT).build(), Stage.DRAFT));
        advance("new", 1, Stage.CHECKED);
        Editor late = new Editor(ledger, Clock.fixed(NOON, ZoneOffset.UTC), true, lookedAt("instead", "AF0101"));

        Outcome refused = late.advance(wish("new", 2, "Bilal"), Stage.PUBLISHED, List.of());

        assertInstanceOf(Outcome.Refused.class, refused);
        assertTrue(((Outcome.Refused) refused).message().contains("instead"), refused.toString());
    }

    @Test
    void nor_undone_when_another_is_published_between_looking_and_writing() {
        append(create(
                new ClaimBuilder("gone").on("AF0101", PlacePrecision.DISTRICT).build(), Stage.PUBLISHED));
        long taken = append(new Change(
                ControlStatement.KIND,
                "gone",
                1,
                Action.RETRACTED,
                written(new ClaimBuilder("gone")
                        .on("AF0101", PlacePrecision.DISTRICT)
                        .build())));
        Undo late = new Undo(ledger, Clock.fixed(NOON, ZoneOffset.UTC), lookedAt("instead", "AF0101"));

        assertInstanceOf(Outcome.Refused.class, late.of(taken, "Ada", "a test", Set.of()));
        assertEquals(
                Action.RETRACTED,
                ledger.newest(ControlStatement.KIND, "gone").orElseThrow().action());
    }

    /** The rule, while somebody publishes a claim just after it was asked for the first time. */
    private Rule lookedAt(String other, String pcode) {
        ClaimsApart rule = new ClaimsApart(ledger);
        List<Change> waiting = new ArrayList<>(List.of(create(
                new ClaimBuilder(other).on(pcode, PlacePrecision.DISTRICT).build(), Stage.PUBLISHED)));
        return new Rule() {
            @Override
            public String kind() {
                return rule.kind();
            }

            @Override
            public Optional<String> refusal(List<Change> changes) {
                Optional<String> refusal = rule.refusal(changes);
                waiting.forEach(each -> append(each));
                waiting.clear();
                return refusal;
            }
        };
    }

    @Test
    void nothing_is_undone_that_would_bring_two_back() {
        long taken = append(new Change(
                ControlStatement.KIND, "old", 1, Action.RETRACTED, Documents.write(new ClaimBuilder("old").build())));
        append(create(new ClaimBuilder("instead").build(), Stage.PUBLISHED));

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, undo.of(taken, "Ada", "a test", Set.of()));

        assertTrue(refused.message().contains("instead"), refused.message());
    }

    private Outcome advance(String id, int seen, Stage to) {
        return editor.advance(wish(id, seen, "Bilal"), to, List.of());
    }

    private static Wish wish(String id, int seen, String author) {
        return new Wish(ControlStatement.KIND, id, seen, author, "a test");
    }

    private static Change create(ControlClaim claim, Stage stage) {
        return new Change(ControlStatement.KIND, claim.id(), 0, Action.CREATED, stage, written(claim));
    }

    private static Change correct(ControlClaim claim, int expected) {
        return new Change(ControlStatement.KIND, claim.id(), expected, Action.CORRECTED, Stage.DRAFT, written(claim));
    }

    private static String written(ControlClaim claim) {
        return Documents.write(claim);
    }

    private long append(Change... changes) {
        return ledger.append(new NewBatch("Anna", NOON, "a test", List.of(changes)));
    }
}
