package org.incidentatlas.intake.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.intake.records.RowOutcome;
import org.incidentatlas.intake.records.SheetCell;
import org.incidentatlas.intake.records.Verdict;
import org.jspecify.annotations.Nullable;

/** What becomes of rows as lines of JSON, one a row, kept in a file and sent from there. */
public final class OutcomeLines {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OutcomeLines() {}

    /** The line of a row, without a line break. */
    public static String line(RowOutcome outcome) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("row", outcome.row());
            json.writeNumberField("line", outcome.line());
            json.writeStringField("record", outcome.record());
            json.writeStringField("verdict", outcome.verdict().toString());
            json.writeArrayFieldStart("remarks");
            for (Remark remark : outcome.remarks()) {
                remark(json, remark);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("candidates");
            for (Candidate candidate : outcome.candidates()) {
                candidate(json, candidate);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void remark(JsonGenerator json, Remark remark) throws IOException {
        json.writeStartObject();
        json.writeStringField("weight", remark.weight().toString());
        json.writeStringField("field", remark.field());
        json.writeStringField("code", remark.code());
        json.writeStringField("message", remark.message());
        json.writeStringField("remedy", remark.remedy());
        json.writeEndObject();
    }

    private static void candidate(JsonGenerator json, Candidate candidate) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", candidate.place().id());
        json.writeStringField("path", String.join(" / ", candidate.path()));
        json.writeNumberField("score", Math.round(candidate.score() * 1000) / 1000.0);
        json.writeEndObject();
    }

    /** Sends the lines of a file. */
    public interface Form {

        /**
         * Writes the rows of the verdict.
         *
         * @param verdict null for all
         */
        void write(Path lines, @Nullable Verdict verdict, Writer out) throws IOException;
    }

    /** As they stand. */
    public static void asLines(Path lines, @Nullable Verdict verdict, Writer out) throws IOException {
        String wanted = "\"verdict\":\"" + verdict + "\",\"remarks\":";
        try (BufferedReader all = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
            for (String line = all.readLine(); line != null; line = all.readLine()) {
                // A quote inside a text is escaped, so these words in a row stand for the member and nothing else.
                if (verdict == null || line.contains(wanted)) {
                    out.write(line);
                    out.write('\n');
                }
            }
        }
    }

    /** As the table that the command writes: one line for each remark, and one for a row without any. Closes the writer. */
    public static void asCsv(Path lines, @Nullable Verdict verdict, Writer out) throws IOException {
        try (BufferedReader all = Files.newBufferedReader(lines, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "row", "line", "record", "verdict", "weight", "field", "code", "message", "remedy", "candidates");
            for (String line = all.readLine(); line != null; line = all.readLine()) {
                JsonNode row = MAPPER.readTree(line);
                if (verdict == null || row.path("verdict").asText().equals(verdict.toString())) {
                    write(csv, row);
                }
            }
        }
    }

    private static void write(CsvWriter csv, JsonNode row) {
        if (row.path("remarks").isEmpty()) {
            csv.writeRecord(fields(row, MAPPER.createObjectNode()));
        }
        row.path("remarks").forEach(remark -> csv.writeRecord(fields(row, remark)));
    }

    private static List<String> fields(JsonNode row, JsonNode remark) {
        List<String> fields = new ArrayList<>();
        List.of("row", "line", "record", "verdict")
                .forEach(name -> fields.add(row.path(name).asText()));
        List.of("weight", "field", "code", "message", "remedy")
                .forEach(name -> fields.add(remark.path(name).asText("")));
        fields.add(StreamSupport.stream(row.path("candidates").spliterator(), false)
                .map(one -> one.path("id").asText() + " " + one.path("path").asText() + " ("
                        + String.format(Locale.ROOT, "%.2f", one.path("score").asDouble()) + ")")
                .collect(Collectors.joining("; ")));
        return fields.stream().map(SheetCell::of).toList();
    }
}
