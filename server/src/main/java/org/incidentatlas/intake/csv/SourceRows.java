package org.incidentatlas.intake.csv;

import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.sources.Source;
import org.incidentatlas.sources.SourceKind;
import org.jspecify.annotations.Nullable;

/** Reads sources that somebody wrote: columns {@code publisher}, {@code title}, {@code published}, {@code url} and further. */
public final class SourceRows {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Publishers publishers;

    /** @param publishers what stands behind whom, where the writer does not say */
    public SourceRows(Publishers publishers) {
        this.publishers = publishers;
    }

    /** The source, or every fault. Without an id it gets the one that follows from what it is. */
    public Reading<Source> written(Map<String, String> fields) {
        return Written.one("source", fields, new ArrayList<>(), this::source);
    }

    private Source source(Row row) {
        String publisher = row.required("publisher");
        Publishers.Publisher behind = publishers.behind(publisher);
        Source source = new Source(
                "s-new",
                publisher,
                row.text("publisher_established") == null || row.yes("publisher_established"),
                row.text("title"),
                row.partialDate("published"),
                matching(row, "url", ADDRESS, "an address that begins with http:// or https://"),
                row.text("kind") == null
                        ? behind.kind()
                        : row.word("kind", SourceKind::parse, SourceKind.NOT_SAID, SourceKind.values()),
                row.text("kind") == null ? behind.party() : row.text("party"),
                matching(row, "language", LANGUAGE, "a language tag such as en or prs"),
                row.text("licence"),
                matching(row, "archived_sha256", SHA256, "64 small hexadecimal digits"));
        String id = row.text("id");
        return SourceBook.named(source, id == null ? SourceBook.id(source) : id);
    }

    private static @Nullable String matching(Row row, String field, Pattern form, String words) {
        String text = row.text(field);
        if (text == null || form.matcher(text).matches()) {
            return text;
        }
        row.fault(field, "malformed", "'" + text + "' is not " + words + ".");
        return null;
    }
}
