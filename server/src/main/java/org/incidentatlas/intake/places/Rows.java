package org.incidentatlas.intake.places;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of a file one by one; nothing but the row at hand is kept. */
final class Rows {

    /** No row of such a list comes near it; a file without line ends would else fill the memory. */
    private static final int LONGEST_LINE = 400_000;

    private static final int ROWS_BETWEEN_WORDS = 10_000;

    private final Harvest harvest;
    private final LongConsumer progress;
    private long line;

    Rows(Harvest harvest, LongConsumer progress) {
        this.harvest = harvest;
        this.progress = progress;
    }

    /**
     * Columns parted by tabs, without quotes.
     *
     * @param columns the columns' names, or null when the first line has them
     * @param needed columns that the header must have
     */
    void tabbed(InputStream in, @Nullable List<String> columns, List<String> needed, Consumer<PlaceRow> taking)
            throws IOException {
        reading(() -> {
            BufferedReader lines = new BufferedReader(reader(in));
            Map<String, Integer> places = columns == null ? null : places(columns);
            for (String text = next(lines); text != null; text = next(lines)) {
                List<String> fields = Arrays.asList(text.split("\t", -1));
                if (places == null) {
                    places = header(fields, needed);
                    if (places.isEmpty()) {
                        return;
                    }
                } else {
                    take(fields, places, taking);
                }
            }
        });
    }

    /** CSV (RFC 4180) with a header; rows that begin with {@code #} are tags of the humanitarian exchange language. */
    void csv(InputStream in, List<String> needed, Consumer<PlaceRow> taking) throws IOException {
        reading(() -> {
            Map<String, Integer> places = Map.of();
            try (CsvReader<CsvRecord> rows = CsvReader.builder()
                    .allowUnclosedQuote(false)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(reader(in))) {
                for (CsvRecord row : rows) {
                    line = row.getStartingLineNumber();
                    if (places.isEmpty()) {
                        places = header(row.getFields(), needed);
                        if (places.isEmpty()) {
                            return;
                        }
                    } else if (!row.getField(0).startsWith("#")) {
                        take(row.getFields(), places, taking);
                    }
                }
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void reading(Work work) throws IOException {
        try {
            work.run();
        } catch (CharacterCodingException notUtf8) {
            notUtf8();
        } catch (UncheckedIOException wrapped) {
            if (!(wrapped.getCause() instanceof CharacterCodingException)) {
                throw wrapped;
            }
            notUtf8();
        } catch (CsvParseException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                notUtf8();
            } else {
                harvest.reject(line + 1, "file", "malformed", "It is not CSV: " + broken.getMessage());
            }
        }
    }

    private void notUtf8() {
        harvest.reject(line + 1, "file", "malformed", "It is not in UTF-8, here or in the lines that follow.");
    }

    private void take(List<String> fields, Map<String, Integer> places, Consumer<PlaceRow> taking) {
        if (fields.size() == 1 && fields.get(0).isBlank()) {
            return;
        }
        harvest.row();
        if (fields.size() != places.size()) {
            harvest.reject(
                    line, "row", "malformed", "It has " + fields.size() + " columns; " + places.size() + " are right.");
            return;
        }
        taking.accept(new PlaceRow(line, places, fields, harvest));
        if (harvest.rows() % ROWS_BETWEEN_WORDS == 0) {
            progress.accept(harvest.rows());
        }
    }

    /** Where each column stands; nothing when one is missing or comes twice, which is then rejected. */
    private Map<String, Integer> header(List<String> names, List<String> needed) {
        Map<String, Integer> places = places(names);
        for (String column : needed) {
            if (!places.containsKey(column)) {
                harvest.reject(1, column, "missing", "The column is missing; the header has " + names + ".");
                return Map.of();
            }
        }
        if (places.size() != names.size()) {
            harvest.reject(1, "file", "duplicate", "A column comes twice in the header " + names + ".");
            return Map.of();
        }
        return places;
    }

    private static Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < names.size(); at++) {
            places.put(names.get(at).strip().replace("\uFEFF", ""), at);
        }
        return places;
    }

    private static Reader reader(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The next line without its end, or null; a line that is too long ends the reading. */
    private @Nullable String next(BufferedReader lines) throws IOException {
        StringBuilder text = new StringBuilder(200);
        int letter = lines.read();
        if (letter < 0) {
            return null;
        }
        line++;
        for (; letter >= 0 && letter != '\n'; letter = lines.read()) {
            if (text.length() >= LONGEST_LINE) {
                harvest.reject(line, "row", "malformed", "A line of more than " + LONGEST_LINE + " characters.");
                return null;
            }
            text.append((char) letter);
        }
        if (text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }
}
