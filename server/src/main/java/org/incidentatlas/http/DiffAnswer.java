package org.incidentatlas.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.intake.records.SheetCell;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.GroundDifference;
import org.incidentatlas.timeline.Moment;
import org.incidentatlas.timeline.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Differences as JSON, GeoJSON and CSV.
 *
 * @param atlas what was asked
 * @param first the moment before
 * @param second the moment after
 * @param level ADM1, ADM2 or place
 * @param differences what differs, in the order of answers
 */
record DiffAnswer(Atlas atlas, Moment first, Moment second, String level, List<GroundDifference> differences) {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "province",
            "kind",
            "also_corrected",
            "before_class",
            "before_holder",
            "before_challenger",
            "after_class",
            "after_holder",
            "after_challenger",
            "day",
            "date_precision",
            "because");

    /** With the outline of each unit and the point of each place when they are features. */
    String json(boolean asFeatures) {
        return JsonText.write(json -> {
            json.object();
            if (asFeatures) {
                json.field("type", "FeatureCollection");
            }
            json.field("a", first.day()).field("b", second.day());
            json.field("known_a", first.known().asOf())
                    .field("known_b", second.known().asOf());
            json.field("level", level)
                    .field("boundary_set", atlas.boundaries().set().id());
            json.field("approximate", atlas.boundaries().set().approximate());
            counts(json);
            json.array(asFeatures ? "features" : "differences");
            differences.forEach(each -> {
                if (asFeatures) {
                    feature(json, each);
                } else {
                    json.object();
                    members(json, each);
                    json.end();
                }
            });
            json.end().end();
        });
    }

    private void feature(JsonText json, GroundDifference each) {
        json.object().field("type", "Feature").field("id", each.id());
        if (each.unit() != null) {
            json.geometry("geometry", each.unit().outline());
        } else {
            json.point("geometry", each.place() == null ? null : each.place().point());
        }
        json.object("properties");
        members(json, each);
        json.end().end();
    }

    private void members(JsonText json, GroundDifference each) {
        json.field("id", each.id())
                .field("name", each.name())
                .field("pcode", pcode(each))
                .field("province", province(each));
        json.field("kind", each.kind().toString()).field("also_corrected", each.isAlsoCorrected());
        answer(json, "before", each.before());
        answer(json, "after", each.after());
        json.array("because");
        each.because()
                .forEach(statement -> json.object()
                        .field("id", statement.id())
                        .field("day", day(statement))
                        .field("date_precision", precision(statement))
                        .field("known_from", statement.knownFrom())
                        .field("summary", statement.summary())
                        .end());
        json.end();
    }

    private static void answer(JsonText json, String name, ControlAnswer answer) {
        ControlClaim claim = answer.first() == null ? null : answer.first().claim();
        json.object(name)
                .field("status", answer.status().toString())
                .field("class", answer.mapClass().toString())
                .field("holder", answer.holder())
                .field("challenger", challengers(answer))
                .field("basis", claim == null ? null : claim.basis().toString())
                .field("assessor", claim == null ? null : claim.assessor())
                .strings(
                        "claims",
                        answer.claims().stream().map(each -> each.claim().id()).toList())
                .end();
    }

    private static @Nullable String challengers(ControlAnswer answer) {
        return answer.challengers().isEmpty() ? null : String.join("; ", answer.challengers());
    }

    /** Only what is reported between the two days is a gain or a loss; what a party alone says of itself is neither. */
    private void counts(JsonText json) {
        Map<GroundDifference.Kind, Integer> kinds = new EnumMap<>(GroundDifference.Kind.class);
        Map<String, Integer> gained = new TreeMap<>();
        Map<String, Integer> lost = new TreeMap<>();
        for (GroundDifference each : differences) {
            kinds.merge(each.kind(), 1, Integer::sum);
            boolean changed = each.kind() == GroundDifference.Kind.REPORTED
                    && !Objects.equals(each.heldBefore(), each.heldAfter());
            if (changed && each.heldAfter() != null) {
                gained.merge(each.heldAfter(), 1, Integer::sum);
            }
            if (changed && each.heldBefore() != null) {
                lost.merge(each.heldBefore(), 1, Integer::sum);
            }
        }
        json.object("counts").field("differences", differences.size()).object("by_kind");
        for (GroundDifference.Kind kind : GroundDifference.Kind.values()) {
            json.field(kind.toString(), kinds.getOrDefault(kind, 0));
        }
        json.end();
        parties(json, "gained", gained);
        parties(json, "lost", lost);
        json.end();
    }

    private static void parties(JsonText json, String name, Map<String, Integer> counts) {
        json.object(name);
        counts.forEach(json::field);
        json.end();
    }

    String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            differences.forEach(each -> csv.writeRecord(row(each)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return text.toString();
    }

    private List<String> row(GroundDifference each) {
        ControlStatement told = each.because().isEmpty() ? null : each.because().get(0);
        return List.of(
                each.id(),
                text(each.name()),
                text(province(each)),
                each.kind().toString(),
                each.isAlsoCorrected() ? "yes" : "no",
                each.before().mapClass().toString(),
                text(each.before().holder()),
                text(challengers(each.before())),
                each.after().mapClass().toString(),
                text(each.after().holder()),
                text(challengers(each.after())),
                told == null ? "" : day(told).toString(),
                told == null ? "" : precision(told),
                each.because().stream().map(ControlStatement::id).collect(Collectors.joining(" ")));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : SheetCell.of(text);
    }

    private static LocalDate day(ControlStatement statement) {
        return statement instanceof ControlChange change
                ? change.day()
                : ((ControlClaim) statement).when().from();
    }

    private static String precision(ControlStatement statement) {
        return (statement instanceof ControlChange change ? change.precision() : ((ControlClaim) statement).precision())
                .toString();
    }

    private @Nullable String pcode(GroundDifference each) {
        return each.unit() != null ? each.unit().pcode() : placement(each).pcode();
    }

    private @Nullable String province(GroundDifference each) {
        AdminUnit unit = each.unit() != null ? each.unit() : placement(each).district();
        return unit == null
                ? null
                : atlas.boundaries().path(unit.pcode()).stream()
                        .filter(one -> one.level() == AdminLevel.ADM1)
                        .map(one -> one.names().english())
                        .findFirst()
                        .orElse(null);
    }

    private Placement placement(GroundDifference each) {
        return atlas.timeline().place(Objects.requireNonNull(each.place()));
    }
}
