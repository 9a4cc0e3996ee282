package org.incidentatlas.intake.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.exchange.SourceRow;

/** Whether the text of a row can be kept at all. */
final class RowText {

    /** The longest field, in characters; the longest accounts in use have a few thousand. */
    static final int LONGEST_FIELD = 100_000;

    private static final int LONGEST_ROW = 300_000;

    private RowText() {}

    /** What is wrong with the row as text; empty for almost all. */
    static List<Remark> faults(SourceRow row) {
        List<Remark> faults = new ArrayList<>();
        List<String> names = row.columns().names();
        if (row.values().equals(names)) {
            faults.add(Remark.fault(
                    "file", "header", "It repeats the header.", "Were two files put together? Delete the line."));
        }
        int length = 0;
        for (int at = 0; at < names.size(); at++) {
            String value = row.values().get(at);
            length += value.length();
            if (value.length() > LONGEST_FIELD) {
                faults.add(Remark.fault(
                        names.get(at),
                        "too long",
                        "It has " + value.length() + " characters; " + LONGEST_FIELD + " are taken.",
                        "Look whether a quote is missing, or shorten it."));
            }
            control(value)
                    .ifPresent(unit -> faults.add(Remark.fault(
                            row.columns().names().get(row.values().indexOf(value)),
                            "control character",
                            String.format(Locale.ROOT, "It holds the control character U+%04X.", (int) unit),
                            "Remove it.")));
        }
        if (faults.isEmpty() && length > LONGEST_ROW) {
            faults.add(Remark.fault("file", "too long", "The row has " + length + " characters.", "Shorten it."));
        }
        return faults;
    }

    private static Optional<Character> control(String value) {
        for (int at = 0; at < value.length(); at++) {
            char unit = value.charAt(at);
            boolean usual = unit >= ' ' && unit != 0x7F || unit == '\t' || unit == '\n' || unit == '\r';
            if (!usual) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
