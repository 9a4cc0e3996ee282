package org.incidentatlas.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.ChangePosition;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Mentions;
import org.incidentatlas.ledger.NewBatch;
import org.incidentatlas.ledger.PublishedChange;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger store tells of stages and of the past, whichever engine holds it. */
abstract class LedgerHistoryContract {

    private static final Instant NOON = Instant.parse("2018-06-30T12:00:00.123Z");

    private TestDatabase database;
    private LedgerStore ledger;

    abstract TestDatabase freshDatabase();

    @BeforeEach
    void open() {
        database = freshDatabase();
        ledger = database.stores().ledger();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_draft_does_not_change_what_is_published_until_it_is_published_itself() {
        append(create("i-1", "{\"n\":1}"));
        append(new Change("incident", "i-1", 1, Action.CORRECTED, Stage.DRAFT, "{\"n\":2}"));
        append(new Change("incident", "i-2", 0, Action.CREATED, Stage.DRAFT, "{\"n\":9}"));
        Revision shown = new Revision("incident", "i-1", 1, 1, Action.CREATED, "{\"n\":1}");
        Revision draft = new Revision("incident", "i-1", 2, 2, Action.CORRECTED, Stage.DRAFT, "{\"n\":2}");
        assertEquals(List.of(shown), published());
        assertEquals(Optional.of(draft), ledger.newest("incident", "i-1"));
        assertEquals(List.of(shown, draft), ledger.revisions("incident", "i-1"));
        append(new Change("incident", "i-1", 2, Action.CORRECTED, Stage.PUBLISHED, "{\"n\":2}"));
        assertEquals(List.of(new Revision("incident", "i-1", 3, 4, Action.CORRECTED, "{\"n\":2}")), published());
    }

    @Test
    void what_was_published_at_an_earlier_version_can_be_read_again() {
        append(create("i-1", "{\"n\":1}"), create("i-2", "{}"));
        append(new Change("incident", "i-1", 1, Action.CORRECTED, "{\"n\":2}"));
        append(new Change("incident", "i-1", 2, Action.CORRECTED, Stage.DRAFT, "{\"n\":3}"));
        append(new Change("incident", "i-2", 1, Action.RETRACTED, "{}"));
        assertEquals(List.of("i-1 1", "i-2 1"), publishedAt(1));
        assertEquals(List.of("i-1 2", "i-2 1"), publishedAt(2));
        assertEquals(List.of("i-1 2", "i-2 1"), publishedAt(3));
        assertEquals(List.of("i-1 2", "i-2 2"), publishedAt(4));
        assertEquals(List.of(), publishedAt(0));
    }

    private List<Revision> published() {
        List<Revision> published = new ArrayList<>();
        ledger.forEachPublished(published::add);
        return published;
    }

    private List<String> publishedAt(long version) {
        List<String> published = new ArrayList<>();
        ledger.forEachPublishedAt(version, revision -> published.add(revision.id() + " " + revision.number()));
        return published;
    }

    @Test
    void what_waits_is_what_was_written_after_the_last_publication() {
        append(create("i-1", "{}"), create("i-2", "{}"));
        append(new Change("incident", "i-2", 1, Action.CORRECTED, Stage.DRAFT, "{\"n\":2}"));
        append(new Change("incident", "i-3", 0, Action.CREATED, Stage.CHECKED, "{}"));
        assertEquals(
                List.of("i-2 draft", "i-3 checked"),
                ledger.unpublished(10).stream()
                        .map(revision -> revision.id() + " " + revision.stage())
                        .toList());
        assertEquals(1, ledger.unpublished(1).size());
        append(new Change("incident", "i-2", 2, Action.CORRECTED, Stage.PUBLISHED, "{\"n\":2}"));
        assertEquals(1, ledger.unpublished(10).size());
    }

    @Test
    void published_changes_come_in_order_and_the_first_publication_of_a_record_creates_it() {
        append(create("i-1", "{}"), create("i-2", "{}"));
        append(new Change("incident", "i-3", 0, Action.CREATED, Stage.DRAFT, "{}"));
        append(
                new Change("incident", "i-1", 1, Action.CORRECTED, "{\"n\":2}"),
                new Change("incident", "i-3", 1, Action.CORRECTED, Stage.PUBLISHED, "{}"));
        append(new Change("incident", "i-2", 1, Action.RETRACTED, "{}"));
        List<String> all =
                List.of("1 i-1 created", "1 i-2 created", "3 i-1 corrected", "3 i-3 created", "4 i-2 retracted");
        assertEquals(all, told(ledger.publishedAfter(ChangePosition.after(0), 10)));
        assertEquals(all.subList(2, 5), told(ledger.publishedAfter(ChangePosition.after(1), 10)));
        List<PublishedChange> page = ledger.publishedAfter(ChangePosition.after(0), 3);
        assertEquals(all.subList(0, 3), told(page));
        assertEquals(all.subList(3, 5), told(ledger.publishedAfter(page.get(2).position(), 10)));
    }

    @Test
    void what_is_redacted_is_in_no_revision_and_no_reason_and_makes_a_version() {
        append(create("i-1", "{\"t\":\"a name\"}"));
        ledger.append(new NewBatch(
                "editor",
                NOON,
                "told by a name",
                List.of(new Change("incident", "i-1", 1, Action.CORRECTED, Stage.DRAFT, "{\"t\":\"a name!\"}"))));
        long version = ledger.redact(
                "incident",
                "i-1",
                text -> text.replace("a name", "…"),
                text -> text.replace("a name", "…"),
                new BatchHeader("admin", NOON, "asked for"));
        assertEquals(3, version);
        List<Revision> revisions = ledger.revisions("incident", "i-1");
        assertEquals(3, revisions.size());
        assertFalse(revisions.toString().contains("a name"));
        assertEquals("told by …", ledger.batch(2).orElseThrow().reason());
        assertEquals(Stage.DRAFT, revisions.get(2).stage());
        assertEquals("{\"t\":\"…\"}", published().get(0).document());
        assertEquals(
                0,
                ledger.redact(
                        "incident", "i-9", text -> text, text -> text, new BatchHeader("admin", NOON, "asked for")));
        assertEquals(3, ledger.head());
    }

    @Test
    void texts_are_found_in_every_revision_and_reason_in_any_case_and_script() {
        append(create("i-1", "{\"t\":\"Émile 100% sure\"}"), create("i-2", "{\"t\":\"nothing\"}"));
        append(new Change("incident", "i-1", 1, Action.CORRECTED, "{\"t\":\"somebody\"}"));
        append(create("i-3", "{\"t\":\"100 sure\"}"), create("i-4", "{\"t\":\"گل آغا\"}"));
        append(create("i-5", "{\"t\":\"a \\\"quoted\\\" name\"}"));
        ledger.append(new NewBatch("editor", NOON, "told by ÉMILE", List.of(create("i-6", "{}"))));
        assertEquals("[incident i-1] [5] true", found("émile"));
        assertEquals("[incident i-1] [] true", found("100% SURE"), "a sign of patterns stands for itself");
        assertEquals("[incident i-4] [] true", found("گل آغا"));
        assertEquals("[incident i-5] [] true", found("a \"quoted\" name"));
        assertEquals("[] [] true", found("nobody"));
        assertEquals("[] [] true", found("quote_"), "nor does a line below a word stand for any letter");
        ledger.rewriteReason(5, reason -> "told by …");
        assertEquals("told by …", ledger.batch(5).orElseThrow().reason());
    }

    private String found(String text) {
        Mentions.Found found = new Mentions(ledger, 10).of(List.of(text));
        return found.records().stream()
                        .map(each -> each.kind() + " " + each.id())
                        .toList()
                + " " + found.batches() + " " + found.isAll();
    }

    private static List<String> told(List<PublishedChange> changes) {
        return changes.stream()
                .map(change -> change.version() + " " + change.id() + " " + change.action())
                .toList();
    }

    private long append(Change... changes) {
        return ledger.append(new NewBatch("editor", NOON, "a test", List.of(changes)));
    }

    private static Change create(String id, String document) {
        return Change.create("incident", id, document);
    }
}
