package org.incidentatlas.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.intake.desk.Findings;
import org.incidentatlas.intake.desk.HeldImport;
import org.incidentatlas.intake.desk.ImportOptions;
import org.incidentatlas.intake.desk.ImportState;
import org.incidentatlas.intake.desk.OutcomeLines;
import org.incidentatlas.intake.records.FileHead;
import org.incidentatlas.intake.records.PreviewedRow;
import org.incidentatlas.intake.records.RowOutcome;
import org.incidentatlas.intake.records.Unreadable;
import org.incidentatlas.intake.records.Verdict;
import org.incidentatlas.intake.records.WrittenLicence;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/** Writes how far a file that was handed over has come, and what would become of its rows. */
final class ImportJson {

    private final JsonText json;
    private final HeldImport held;
    private final ImportState state;

    ImportJson(JsonText json, HeldImport held) {
        this.json = json;
        this.held = held;
        this.state = held.state();
    }

    /** What is told of it in a list. */
    ImportJson brief() {
        json.field("id", held.id())
                .field("name", held.handed().name())
                .field("bytes", held.handed().bytes())
                .field("uploaded_by", held.handed().by())
                .field("uploaded", held.handed().at())
                .field("state", state.word());
        progress();
        counts();
        ImportState.Done done = state instanceof ImportState.Done written ? written : null;
        json.field("version", done == null ? null : done.version())
                .field("written_by", done == null ? null : done.by());
        return this;
    }

    private void progress() {
        long rows = 0;
        long bytes = 0;
        if (state instanceof ImportState.Writing writing) {
            rows = writing.progress().rows();
            bytes = writing.progress().bytes();
        } else if (findings() != null) {
            rows = findings().rows();
            bytes = findings().bytes();
        }
        json.object("progress").field("rows", rows).field("bytes", bytes).end();
    }

    private @Nullable Findings findings() {
        if (state instanceof ImportState.Examining examining) {
            return examining.findings();
        }
        ImportState.Examined report = report();
        return report == null ? null : report.findings();
    }

    private ImportState.@Nullable Examined report() {
        if (state instanceof ImportState.Examined examined) {
            return examined;
        }
        if (state instanceof ImportState.Writing writing) {
            return writing.report();
        }
        return state instanceof ImportState.Done done ? done.report() : null;
    }

    private void counts() {
        Findings found = findings();
        ImportState.Examined report = report();
        json.object("counts");
        for (Verdict verdict : Verdict.values()) {
            json.field(member(verdict), found == null ? 0L : found.of(verdict));
        }
        json.field("gone", report == null ? null : report.examination().gone().size())
                .end();
    }

    private static String member(Verdict verdict) {
        return verdict.toString().replace(' ', '_');
    }

    /** Everything. */
    void whole(Atlas atlas, Optional<String> against, boolean secondReader) {
        brief();
        json.field("notice", held.notice().isEmpty() ? null : held.notice());
        options(held.options());
        head();
        json.raw("mapping", held.mapping().orElse("null"));
        fault();
        ImportState.Examined report = report();
        json.field(
                "citation",
                report == null
                        ? null
                        : report.examination()
                                .edition()
                                .map(edition -> edition.citation())
                                .orElse(null));
        json.object("write")
                .field("allowed", against.isEmpty())
                .field("why_not", against.orElse(null))
                .field("second_reader", secondReader)
                .end();
        json.array("preview");
        held.preview().forEach(row -> preview(row, atlas));
        json.end();
        outcomes();
    }

    private void options(ImportOptions options) {
        WrittenLicence licence = options.described().licence();
        Boolean exportable = licence == null ? null : licence.exportable();
        json.object("options")
                .field("licence", licence == null ? null : licence.licence())
                .field("exportable", exportable == null ? null : exportable ? "yes" : "no")
                .field("visibility", licence == null ? null : licence.visibility())
                .field("edition", options.described().edition())
                .field("accessed", options.described().accessed())
                .field("filter", options.described().filter())
                .field("citation", options.described().citation())
                .field("skip_rejected", options.skipRejected())
                .field("retract_gone", options.retractGone())
                .end();
    }

    private void head() {
        FileHead head = held.head().orElse(new FileHead(null, List.of(), List.of()));
        json.field("format", head.dataSet()).strings("columns", head.columns()).array("first_rows");
        for (List<String> row : head.rows()) {
            json.array();
            row.forEach(json::element);
            json.end();
        }
        json.end();
    }

    private void fault() {
        Unreadable fault = state instanceof ImportState.Unmapped unmapped
                ? unmapped.fault()
                : state instanceof ImportState.Broken broken ? broken.fault() : null;
        String failed = state instanceof ImportState.Failed failure ? failure.why() : null;
        if (fault == null && failed == null) {
            json.field("fault", null);
            return;
        }
        json.object("fault")
                .field("line", fault == null ? null : fault.line())
                .field("code", fault == null ? null : fault.remark().code())
                .field("message", fault == null ? failed : fault.remark().message())
                .field("remedy", fault == null ? null : fault.remark().remedy())
                .end();
    }

    private void outcomes() {
        Findings found = findings();
        json.object("outcomes");
        for (Verdict verdict : Verdict.values()) {
            json.array(member(verdict));
            if (found != null) {
                found.first(verdict).forEach(this::outcome);
            }
            json.end();
        }
        json.end();
    }

    private void outcome(RowOutcome outcome) {
        try {
            json.rawElement(OutcomeLines.line(outcome));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void preview(PreviewedRow row, Atlas atlas) {
        json.object().field("row", row.row()).field("line", row.line()).field("record", row.id());
        Object record = row.record();
        json.field("kind", record == null ? null : record instanceof Incident ? Incident.KIND : ControlStatement.KIND);
        if (record instanceof Incident incident) {
            incident(incident, atlas);
        } else if (record instanceof ControlClaim claim) {
            claim(claim, atlas);
        }
        json.array("remarks");
        row.remarks().forEach(this::remark);
        json.end().end();
    }

    private void incident(Incident incident, Atlas atlas) {
        json.field("date_from", incident.when().from())
                .field("date_to", incident.when().lastDay())
                .field("date_precision", incident.precision())
                .field("event_type", incident.eventType())
                .field("sub_event_type", incident.subEventType());
        json.array("parties");
        incident.participants()
                .forEach(party -> json.object()
                        .field("name", party.name())
                        .field("role", party.role())
                        .end());
        json.end();
        LocationJson.write(json, incident.where(), atlas.timeline().place(incident.where()));
        json.field("country", incident.country())
                .field("killed_low", incident.casualties().killed().low())
                .field("killed_best", incident.casualties().killed().best())
                .field("killed_high", incident.casualties().killed().high())
                .field("killed_whom", incident.casualties().whom())
                .field("injured_best", incident.casualties().injured())
                .field("summary", incident.summary())
                .field("visibility", incident.visibility());
    }

    private void claim(ControlClaim claim, Atlas atlas) {
        json.field("date_from", claim.when().from())
                .field("date_to", claim.when().lastDay())
                .field("date_precision", claim.precision())
                .field("status", claim.status())
                .field("holder", claim.holder())
                .field("scope", claim.scope())
                .field("assessor", claim.assessor());
        LocationJson.write(json, claim.where(), atlas.timeline().place(claim.where()));
        json.field("summary", claim.summary()).field("visibility", claim.visibility());
    }

    private void remark(Remark remark) {
        json.object()
                .field("weight", remark.weight())
                .field("field", remark.field())
                .field("code", remark.code())
                .field("message", remark.message())
                .field("remedy", remark.remedy())
                .end();
    }
}
