package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.gazetteer.NameText;
import org.incidentatlas.intake.desk.ImportOptions;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.WrittenLicence;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a file that is handed over.
 *
 * @param name the name of the file
 * @param mapping how to read it, or null
 * @param options how to take it in
 */
record ImportQuestion(String name, @Nullable String mapping, ImportOptions options) {

    /** Tables and features under the names that programs give them; browsers call a CSV file what the system knows it as. */
    private static final Set<String> MEDIA_TYPES = Set.of(
            "text/csv",
            "text/plain",
            "text/tab-separated-values",
            "application/json",
            Answers.GEOJSON,
            "application/geo+json-seq",
            "application/x-ndjson",
            "application/vnd.ms-excel",
            "application/octet-stream");

    private static final Set<String> OPTIONS = Set.of(
            "edition",
            "accessed",
            "filter",
            "citation",
            "skip_rejected",
            "retract_gone",
            "licence",
            "exportable",
            "visibility");
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NAME = 200;

    static ImportQuestion of(Context ctx, Clock clock) {
        Params params = Params.of(
                ctx,
                Set.of(
                        "name",
                        "mapping",
                        "edition",
                        "accessed",
                        "filter",
                        "citation",
                        "skip_rejected",
                        "retract_gone",
                        "licence",
                        "exportable",
                        "visibility"));
        checkMedia(ctx);
        ImportRequest.Description described = new ImportRequest.Description(
                params.text("edition").orElse(null),
                params.day("accessed").orElseGet(() -> LocalDate.now(clock)),
                params.text("filter").orElse(null),
                params.text("citation").orElse(null),
                licence(
                        params.text("licence").orElse(null),
                        params.text("exportable").orElse(null),
                        params.text("visibility").orElse(null)));
        return new ImportQuestion(
                name(params),
                params.text("mapping").orElse(null),
                new ImportOptions(described, isYes(params, "skip_rejected"), isYes(params, "retract_gone")));
    }

    private static @Nullable WrittenLicence licence(
            @Nullable String licence, @Nullable String exportable, @Nullable String visibility) {
        WrittenLicence.fault(licence, exportable, visibility).ifPresent(fault -> {
            throw RequestProblem.invalid(fault.member(), fault.message());
        });
        return WrittenLicence.of(licence, exportable, visibility);
    }

    private static boolean isYes(Params params, String name) {
        return params.word(name, "no", List.of("yes", "no")).equals("yes");
    }

    /** The file comes as it is: a form or a packed body would be taken for its content. */
    private static void checkMedia(Context ctx) {
        String type =
                String.valueOf(ctx.header("Content-Type")).split(";", 2)[0].strip();
        if (MEDIA_TYPES.stream().noneMatch(type::equalsIgnoreCase)) {
            throw RequestProblem.unsupportedMediaType(
                    "Send the file itself as the body, as application/octet-stream, text/csv or application/geo+json.");
        }
        String coding = ctx.header("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw RequestProblem.unsupportedMediaType("Send the file unpacked, without Content-Encoding.");
        }
    }

    private static String name(Params params) {
        String name = params.text("name")
                .orElseThrow(() -> RequestProblem.invalid("name", "It is missing: the name of the file."));
        boolean plain = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME && Announcement.isPlain(name);
        if (!plain) {
            throw RequestProblem.invalid(
                    "name", "It must be the plain name of a file, of at most " + LONGEST_NAME + " bytes.");
        }
        return name;
    }

    /** The options that a body gives; what it leaves out is as if nothing was said. */
    static ImportOptions options(JsonNode body, Clock clock) {
        ImportRequest.Description described = new ImportRequest.Description(
                text(body, "edition"),
                accessed(body, clock),
                text(body, "filter"),
                text(body, "citation"),
                licence(text(body, "licence"), text(body, "exportable"), text(body, "visibility")));
        return new ImportOptions(described, truth(body, "skip_rejected"), truth(body, "retract_gone"));
    }

    static Set<String> members() {
        return OPTIONS;
    }

    private static @Nullable String text(JsonNode body, String member) {
        Optional<String> text =
                JsonBodies.text(body, member, "").map(String::strip).filter(one -> !one.isEmpty());
        text.ifPresent(one -> {
            if (one.length() > LONGEST_TEXT || one.codePoints().anyMatch(NameText::isNoText)) {
                throw RequestProblem.invalid(
                        member, "It must be readable text of at most " + LONGEST_TEXT + " characters.");
            }
        });
        return text.orElse(null);
    }

    private static LocalDate accessed(JsonNode body, Clock clock) {
        String text = text(body, "accessed");
        try {
            return text == null ? LocalDate.now(clock) : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw RequestProblem.invalid("accessed", "'" + text + "' is not a day written YYYY-MM-DD.");
        }
    }

    private static boolean truth(JsonNode body, String member) {
        JsonNode value = body.path(member);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw RequestProblem.invalid(member, "It must be true or false.");
        }
        return value.asBoolean(false);
    }
}
