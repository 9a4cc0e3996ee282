package org.incidentatlas.intake.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.gazetteer.Candidate;
import org.incidentatlas.gazetteer.Place;

/** Writes what becomes of every row, as it is heard. */
public abstract sealed class OutcomeFile implements AutoCloseable {

    /** Written in JSON or in CSV; closing it closes the writer. */
    public static OutcomeFile to(Writer out, boolean json) throws IOException {
        return json ? new Json(out) : new Csv(out);
    }

    /** Adds a row. */
    public abstract void add(RowOutcome outcome) throws IOException;

    @Override
    public abstract void close() throws IOException;

    private static String candidate(Candidate candidate) {
        Place place = candidate.place();
        return place.id() + " " + String.join(" / ", candidate.path()) + " ("
                + String.format(Locale.ROOT, "%.2f", candidate.score()) + ")";
    }

    /** One line for each remark, and one for a row without any. */
    private static final class Csv extends OutcomeFile {

        private final CsvWriter csv;

        Csv(Writer out) {
            csv = CsvWriter.builder().build(out);
            csv.writeRecord(
                    "row", "line", "record", "verdict", "weight", "field", "code", "message", "remedy", "candidates");
        }

        @Override
        public void add(RowOutcome outcome) {
            if (outcome.remarks().isEmpty()) {
                write(outcome, "", "", "", "", "");
            }
            for (Remark remark : outcome.remarks()) {
                write(
                        outcome,
                        remark.weight().toString(),
                        remark.field(),
                        remark.code(),
                        remark.message(),
                        remark.remedy());
            }
        }

        private void write(RowOutcome outcome, String... remark) {
            List<String> fields = new ArrayList<>(List.of(
                    Long.toString(outcome.row()),
                    Long.toString(outcome.line()),
                    outcome.record(),
                    outcome.verdict().toString()));
            fields.addAll(List.of(remark));
            fields.add(outcome.candidates().stream().map(OutcomeFile::candidate).collect(Collectors.joining("; ")));
            csv.writeRecord(fields.stream().map(SheetCell::of).toList());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** An array of objects. */
    private static final class Json extends OutcomeFile {

        private final JsonGenerator json;

        Json(Writer out) throws IOException {
            json = new JsonFactory().createGenerator(out);
            json.writeStartArray();
        }

        @Override
        public void add(RowOutcome outcome) throws IOException {
            json.writeStartObject();
            json.writeNumberField("row", outcome.row());
            json.writeNumberField("line", outcome.line());
            json.writeStringField("record", outcome.record());
            json.writeStringField("verdict", outcome.verdict().toString());
            json.writeArrayFieldStart("remarks");
            for (Remark remark : outcome.remarks()) {
                json.writeStartObject();
                json.writeStringField("weight", remark.weight().toString());
                json.writeStringField("field", remark.field());
                json.writeStringField("code", remark.code());
                json.writeStringField("message", remark.message());
                json.writeStringField("remedy", remark.remedy());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("candidates");
            for (Candidate candidate : outcome.candidates()) {
                json.writeString(candidate(candidate));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }

        @Override
        public void close() throws IOException {
            json.writeEndArray();
            json.close();
        }
    }
}
