package org.incidentatlas.intake.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.gazetteer.NameText;
import org.incidentatlas.gazetteer.PlaceRow;

/** Finds the places of rows and writes both as text. Used by several threads at once. */
final class PieceWriter {

    private static final int USUAL_ROW = 300;

    private final PlaceFinder finder;
    private final BatchRows.Columns columns;
    private final char delimiter;
    private final LineDelimiter lines;

    PieceWriter(PlaceFinder finder, BatchRows.Columns columns, char delimiter, LineDelimiter lines) {
        this.finder = finder;
        this.columns = columns;
        this.delimiter = delimiter;
        this.lines = lines;
    }

    /** A piece of the answer, and what became of its rows. */
    record Written(CharSequence text, Tally tally) {}

    String header(List<String> input) {
        return text(List.of(FoundPlace.header(input))).toString();
    }

    Written written(BatchRows.Piece piece) {
        List<FoundPlace> found = find(piece.rows());
        List<List<String>> rows = new ArrayList<>(found.size());
        Tally tally = Tally.NONE;
        for (int at = 0; at < found.size(); at++) {
            List<String> row = new ArrayList<>(piece.rows().get(at));
            row.addAll(found.get(at).fields());
            rows.add(row);
            tally = tally.plus(Tally.of(found.get(at)));
        }
        return new Written(text(rows), tally);
    }

    private CharSequence text(List<List<String>> rows) {
        StringWriter text = new StringWriter(rows.size() * USUAL_ROW);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(lines)
                .build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return text.getBuffer();
    }

    /** Only what can be a name is asked; the rest is answered here. */
    private List<FoundPlace> find(List<List<String>> rows) {
        List<Optional<FoundPlace>> known = new ArrayList<>(rows.size());
        List<PlaceRow> asked = new ArrayList<>(rows.size());
        for (List<String> fields : rows) {
            PlaceRow row = new PlaceRow(
                    field(fields, columns.province()),
                    field(fields, columns.district()),
                    field(fields, columns.place()));
            Optional<FoundPlace> answer = unasked(row);
            known.add(answer);
            if (answer.isEmpty()) {
                asked.add(row);
            }
        }
        Iterator<FoundPlace> found = finder.find(asked).iterator();
        return known.stream().map(answer -> answer.orElseGet(found::next)).toList();
    }

    private static String field(List<String> fields, int column) {
        return column < 0 ? "" : fields.get(column);
    }

    private static Optional<FoundPlace> unasked(PlaceRow row) {
        if (row.isBlank()) {
            return Optional.of(FoundPlace.NOTHING);
        }
        for (PlaceRow.Part part : PlaceRow.Part.values()) {
            String text = row.text(part);
            Optional<String> fault = text.isEmpty() ? Optional.empty() : NameText.fault(text);
            if (fault.isPresent()) {
                return fault.map(words -> FoundPlace.unusable("the " + part + " is no name: " + words));
            }
        }
        return Optional.empty();
    }
}
