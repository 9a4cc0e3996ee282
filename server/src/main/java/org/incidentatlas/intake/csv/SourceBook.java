package org.incidentatlas.intake.csv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentatlas.sources.Source;
import org.incidentatlas.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Collects the sources that rows name. Rows that name the same publisher, title, date and address share one source.
 *
 * <p>A publisher that the row itself calls probable was never established, and is not repeated as if it were.
 */
public final class SourceBook {

    private static final Pattern GUESSED = Pattern.compile("[^;(]*\\(probable; copy at ([^)]*)\\)");

    private final TreeMap<String, Source> sources = new TreeMap<>();
    private final Map<Citation, Source> known = new HashMap<>();
    private final Publishers publishers;

    /** A book in which every kind of source but a copy is left unsaid. */
    public SourceBook() {
        this(Publishers.none());
    }

    /** @param publishers what stands behind whom */
    public SourceBook(Publishers publishers) {
        this(publishers, List.of());
    }

    /**
     * @param publishers what stands behind whom
     * @param known sources that a row means when it gives their publisher, title, day and address: a row written from them
     *     says less than they hold
     */
    public SourceBook(Publishers publishers, Collection<Source> known) {
        this.publishers = publishers;
        known.forEach(source -> this.known.put(
                new Citation(source.publisher(), source.title(), source.published(), source.url()), source));
    }

    private record Citation(
            String publisher,
            @Nullable String title,
            @Nullable PartialDate published,
            @Nullable String url) {}

    /** The source the row names. Its id follows from what it is, so that it stays the same from import to import. */
    Source enter(Row row) {
        String publisher = row.required("source_publisher");
        String title = row.text("source_title_or_report");
        PartialDate published = row.partialDate("source_date");
        String url = row.text("source_url");
        Source kept = known.get(new Citation(publisher, title, published, url));
        if (kept != null) {
            sources.putIfAbsent(kept.id(), kept);
            return kept;
        }
        Matcher guessed = GUESSED.matcher(publisher);
        boolean established = !guessed.find();
        Publishers.Publisher behind = publishers.behind(publisher);
        Source source = new Source(
                id(publisher, title, published, url),
                guessed.replaceAll("Publisher not established (copy at $1)"),
                established,
                title,
                published,
                url,
                behind.kind(),
                behind.party(),
                row.text("source_language"),
                row.text("source_licence"),
                row.text("source_archived_sha256"));
        sources.putIfAbsent(source.id(), source);
        return source;
    }

    /** All sources entered, by id. */
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    private static String id(@Nullable Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (@Nullable Object part : parts) {
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return "s-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
