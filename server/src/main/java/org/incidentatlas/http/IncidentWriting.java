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
import java.util.regex.Pattern;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.gazetteer.PlaceResolver;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.intake.Rejection;
import org.incidentatlas.intake.csv.DataSet;
import org.incidentatlas.intake.csv.IncidentRows;
import org.incidentatlas.intake.csv.Publishers;
import org.incidentatlas.intake.csv.SourceBook;
import org.incidentatlas.ledger.Action;
import org.incidentatlas.ledger.Change;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.Editor;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.sources.Source;
import org.incidentatlas.timeline.Atlas;

/** Makes incidents of what editors write, or says everything that is wrong with it. */
final class IncidentWriting {

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

    IncidentWriting(Editor editor, Publishers publishers, Clock clock) {
        this.editor = editor;
        this.publishers = publishers;
        this.clock = clock;
    }

    /** An incident and the sources that it is the first to name. */
    record Written(Incident incident, List<Change> sources) {}

    /**
     * @param before the incident as it stands, or null for a new one
     * @throws RequestProblem naming the first member at fault, with all faults
     */
    Written write(JsonNode body, String id, Atlas atlas, boolean isNew) {
        if (!ID.matcher(id).matches()) {
            throw RequestProblem.invalid(
                    "id", "An id has 3 to 100 small letters, figures, full stops, hyphens and underscores.");
        }
        IncidentForm form = IncidentForm.read(body).withId(id);
        if (isNew) {
            form = sheltered(form, body);
        }
        Optional<Incident> before =
                editor.newest(Incident.KIND, id).map(revision -> Documents.read(revision.document(), Incident.class));
        SourceBook sources =
                new SourceBook(publishers, before.map(this::sourcesOf).orElse(List.of()));
        IncidentRows rows = new IncidentRows(
                new DataSet(DATA_SET, LocalDate.now(clock), Rights.OWN),
                sources,
                new PlaceResolver(new Geocoder(atlas.gazetteer())),
                atlas.boundaries().set().id());
        Reading<Incident> reading = rows.written(form.fields(), form.statements());
        if (!reading.rejections().isEmpty()) {
            throw refused(reading.rejections());
        }
        Incident written = reading.accepted().get(0);
        return new Written(before.map(written::correcting).orElse(written), unknown(sources));
    }

    private List<Source> sourcesOf(Incident incident) {
        return incident.sources().stream()
                .flatMap(source -> editor.newest(Source.KIND, source).stream())
                .map(revision -> Documents.read(revision.document(), Source.class))
                .toList();
    }

    private List<Change> unknown(SourceBook sources) {
        List<Change> changes = new ArrayList<>();
        for (Source source : sources.sources()) {
            if (editor.newest(Source.KIND, source.id()).isEmpty()) {
                changes.add(
                        new Change(Source.KIND, source.id(), 0, Action.CREATED, Stage.DRAFT, Documents.write(source)));
            }
        }
        return changes;
    }

    /** Such a place is public to its district only, unless the writer says openly why it should be shown. */
    private static IncidentForm sheltered(IncidentForm form, JsonNode body) {
        String named =
                form.fields().getOrDefault("place", "") + " " + form.fields().getOrDefault("target", "");
        if (!SHELTERED.matcher(named).find()) {
            return form;
        }
        Map<String, String> fields = new TreeMap<>(form.fields());
        boolean open = "open".equals(fields.get("visibility"));
        if (open && JsonBodies.text(body, "visibility_reason", "").isEmpty()) {
            throw RequestProblem.invalid(
                    "visibility_reason",
                    "The place is a home, a school, a hospital, a shelter or a place of worship: say why the public should"
                            + " see it exactly, or leave visibility out.");
        }
        fields.putIfAbsent("visibility", "to district");
        return new IncidentForm(fields, form.statements());
    }

    private static RequestProblem refused(List<Rejection> rejections) {
        Rejection first = rejections.get(0);
        return RequestProblem.invalid(member(first), first.message()).with(json -> {
            json.array("faults");
            rejections.forEach(fault -> json.object()
                    .field("member", member(fault))
                    .field("code", fault.code())
                    .field("message", fault.message())
                    .end());
            json.end();
        });
    }

    private static String member(Rejection fault) {
        String member = IncidentForm.member(fault.field());
        return fault.file().equals("evidence") ? "evidence[" + (fault.line() - 1) + "]." + member : member;
    }

    /** Members of the requests that write incidents. */
    static Set<String> members() {
        return IncidentForm.MEMBERS;
    }
}
