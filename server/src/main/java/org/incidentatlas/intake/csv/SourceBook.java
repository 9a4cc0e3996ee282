package org.incidentatlas.intake.csv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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
    private final Map<Citation, Source> cited = new HashMap<>();
    private final Publishers publishers;
    private final Function<String, Optional<Source>> known;

    /** A book in which every kind of source but a copy is left unsaid. */
    public SourceBook() {
        this(Publishers.none());
    }

    /** @param publishers what stands behind whom */
    public SourceBook(Publishers publishers) {
        this(publishers, id -> Optional.empty(), List.of());
    }

    /**
     * @param publishers what stands behind whom
     * @param known sources that rows may name by their id, in {@code source_id}
     * @param cited sources that a row means when it gives their publisher, title, day and address: a row written from them says
     *     less than they hold
     */
    public SourceBook(Publishers publishers, Function<String, Optional<Source>> known, Collection<Source> cited) {
        this.publishers = publishers;
        this.known = known;
        cited.forEach(source -> this.cited.put(
                new Citation(source.publisher(), source.title(), source.published(), source.url()), source));
    }

    private record Citation(
            String publisher,
            @Nullable String title,
            @Nullable PartialDate published,
            @Nullable String url) {}

    /** The source that the row names by its id, else by what it is. */
    Source enter(Row row) {
        String id = row.text("source_id");
        if (id == null) {
            return described(row);
        }
        Optional<Source> named = known.apply(id);
        if (named.isEmpty()) {
            row.fault("source_id", "reference", "There is no source with the id '" + id + "'.");
            return described(row);
        }
        compare(row, "source_publisher", named.get().publisher());
        compare(row, "source_title_or_report", named.get().title());
        compare(row, "source_date", named.get().published());
        compare(row, "source_url", named.get().url());
        return named.get();
    }

    private static void compare(Row row, String field, @Nullable Object said) {
        String text = row.text(field);
        if (text != null && !text.equals(String.valueOf(said))) {
            row.fault(
                    field,
                    "inconsistent",
                    "The source named in source_id says '" + said + "'; correct that source, or leave source_id out.");
        }
    }

    /** A source by what the row says of it. Its id follows from what it is, so that it stays the same from import to import. */
    private Source described(Row row) {
        String publisher = row.required("source_publisher");
        String title = row.text("source_title_or_report");
        PartialDate published = row.partialDate("source_date");
        String url = row.text("source_url");
        Source kept = cited.get(new Citation(publisher, title, published, url));
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

    /** The id that follows from what a source is; another one when it was written by hand or corrected since. */
    public static String id(Source source) {
        return id(source.publisher(), source.title(), source.published(), source.url());
    }

    /** The same source under an id. */
    static Source named(Source source, String id) {
        return new Source(
                id,
                source.publisher(),
                source.publisherEstablished(),
                source.title(),
                source.published(),
                source.url(),
                source.kind(),
                source.party(),
                source.language(),
                source.licence(),
                source.archivedSha256());
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
