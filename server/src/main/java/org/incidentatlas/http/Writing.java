package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.intake.Rejection;
import org.incidentatlas.intake.csv.DataSet;
import org.incidentatlas.intake.csv.Publishers;
import org.incidentatlas.intake.csv.SourceBook;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.Editor;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.sources.Source;
import org.jspecify.annotations.Nullable;

/** What the writing of every kind of record has in common: ids, sources, sensitive places and how faults are told. */
final class Writing {

    private static final String DATA_SET = "written in this atlas";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{2,99}");

    /** What a new record must not point out without a stated reason: a home, a place where people go for help or prayer. */
    private static final Pattern SHELTERED = Pattern.compile(
            "\\b(?:home|house|residence|apartment|school|university|academy|hospital|clinic|shelter|orphanage|mosque|masjid|"
                    + "shrine|temple|church|gurdwara|aid office|maternity)s?\\b",
            Pattern.CASE_INSENSITIVE);

    private final Editor editor;
    private final Publishers publishers;
    private final Clock clock;

    Writing(Editor editor, Publishers publishers, Clock clock) {
        this.editor = editor;
        this.publishers = publishers;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Of records that are written here. */
    DataSet dataSet() {
        return new DataSet(DATA_SET, today(), Rights.OWN);
    }

    /** Of a record that is corrected: a correction changes neither its rights nor the day on which it was recorded. */
    DataSet dataSet(@Nullable Provenance before) {
        return before == null ? dataSet() : new DataSet(before.dataSet(), before.recorded(), before.rights());
    }

    /** What a correction keeps where it does not say otherwise: how far the record is shown, and whether it is in the brief. */
    static Map<String, String> kept(Map<String, String> fields, Visibility visibility, boolean inBrief) {
        Map<String, String> kept = new TreeMap<>(fields);
        if (visibility != Visibility.OPEN) {
            kept.putIfAbsent("visibility", visibility.toString());
        }
        if (inBrief) {
            kept.putIfAbsent("in_brief", "yes");
        }
        return kept;
    }

    Publishers publishers() {
        return publishers;
    }

    /** A book of sources that knows those of the record, drafts among them. */
    SourceBook sources() {
        return sources(Set.of());
    }

    /** @param cited ids of sources that what is written means when it gives their publisher, title, day and address */
    SourceBook sources(Set<String> cited) {
        List<Source> known = cited.stream().flatMap(id -> source(id).stream()).toList();
        return new SourceBook(publishers, this::source, known);
    }

    /** The newest state of the source, a draft too. */
    Optional<Source> source(String id) {
        return editor.newest(Source.KIND, id)
                .filter(revision -> revision.action().leavesRecord())
                .map(revision -> Documents.read(revision.document(), Source.class));
    }

    /** Drafts of the sources that nothing in the record has named yet. */
    List<Change> unknown(SourceBook sources) {
        List<Change> changes = new ArrayList<>();
        for (Source source : sources.sources()) {
            Optional<Revision> newest = editor.newest(Source.KIND, source.id());
            if (newest.isEmpty()) {
                changes.add(
                        new Change(Source.KIND, source.id(), 0, Action.CREATED, Stage.DRAFT, Documents.write(source)));
            } else if (!newest.get().action().leavesRecord()) {
                changes.add(new Change(
                        Source.KIND,
                        source.id(),
                        newest.get().number(),
                        Action.CORRECTED,
                        Stage.DRAFT,
                        Documents.write(source)));
            }
        }
        return changes;
    }

    /** The id in the body of a new record. */
    static String newId(JsonNode body, String what) {
        return JsonBodies.text(body, "id", "")
                .orElseThrow(() -> RequestProblem.invalid("id", "It is missing: an id for the new " + what + "."));
    }

    static void checkId(String id) {
        if (!ID.matcher(id).matches()) {
            throw RequestProblem.invalid(
                    "id", "An id has 3 to 100 small letters, figures, full stops, hyphens and underscores.");
        }
    }

    /** A new record at such a place is public to its district only, unless the writer says openly why it should be shown. */
    static Map<String, String> sheltered(Map<String, String> fields, String named, JsonNode body) {
        if (!SHELTERED.matcher(named).find()) {
            return fields;
        }
        Map<String, String> sheltered = new TreeMap<>(fields);
        boolean open = "open".equals(fields.get("visibility"));
        if (open && JsonBodies.text(body, "visibility_reason", "").isEmpty()) {
            throw RequestProblem.invalid(
                    "visibility_reason",
                    "The place is a home, a school, a hospital, a shelter or a place of worship: say why the public should"
                            + " see it exactly, or leave visibility out.");
        }
        sheltered.putIfAbsent("visibility", "to district");
        return sheltered;
    }

    /**
     * The one record that was read.
     *
     * @param member how a column is named in requests
     * @throws RequestProblem naming the first member at fault, with all faults
     */
    static <T> T accepted(Reading<T> reading, UnaryOperator<String> member) {
        if (reading.rejections().isEmpty()) {
            return reading.accepted().get(0);
        }
        List<Rejection> rejections = reading.rejections();
        Rejection first = rejections.get(0);
        throw RequestProblem.invalid(member(first, member), first.message()).with(json -> {
            json.array("faults");
            rejections.forEach(fault -> json.object()
                    .field("member", member(fault, member))
                    .field("code", fault.code())
                    .field("message", fault.message())
                    .end());
            json.end();
        });
    }

    private static String member(Rejection fault, UnaryOperator<String> names) {
        String member = names.apply(fault.field());
        return fault.file().equals("evidence") ? "evidence[" + (fault.line() - 1) + "]." + member : member;
    }
}
