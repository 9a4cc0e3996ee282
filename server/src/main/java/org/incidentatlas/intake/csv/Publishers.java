package org.incidentatlas.intake.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.sources.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * The table of publishers: what stands behind a source, read off the line that names its publisher. A line that the table
 * does not settle stays unsaid; nothing is guessed from how a name sounds.
 */
public final class Publishers {

    private static final List<String> COLUMNS = List.of("name", "match", "kind", "party");
    private static final Pattern SEVERAL = Pattern.compile(";\\s*(?![^(]*\\))");
    private static final Pattern CITING = Pattern.compile(", citing .*$");
    private static final Pattern COPY = Pattern.compile("\\bcopy\\b|\\b(repost|mirror)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");
    private static final Publisher UNSAID = new Publisher("", SourceKind.NOT_SAID, null);
    private static final Publisher COPIED = new Publisher("", SourceKind.COPY, null);

    private final Map<String, Publisher> byName = new HashMap<>();
    private final Map<String, Publisher> byBeginning = new HashMap<>();

    private Publishers(List<Entry> entries) {
        entries.forEach(entry -> (entry.isBeginning() ? byBeginning : byName)
                .put(entry.publisher().name(), entry.publisher()));
    }

    /** A table that settles nothing. */
    public static Publishers none() {
        return new Publishers(List.of());
    }

    /** Reads the text of a {@code publishers.csv}. */
    public static Reading<Entry> read(String text) {
        return Table.of("publishers.csv", text, COLUMNS).read(Publishers::entry);
    }

    public static Publishers of(List<Entry> entries) {
        return new Publishers(entries);
    }

    private static Entry entry(Row row) {
        SourceKind kind = row.word("kind", SourceKind::parse, SourceKind.NOT_SAID, SourceKind.values());
        Publisher publisher = new Publisher(row.required("name"), kind, row.text("party"));
        return new Entry(publisher, row.required("match").equals("begins"));
    }

    /**
     * What stands behind the publisher line of a row. A line that joins several by semicolons is settled only when all of
     * them are of one kind.
     */
    Publisher behind(String line) {
        return one(SEVERAL.splitAsStream(line).map(this::behindOne));
    }

    private Publisher behindOne(String part) {
        String line = CITING.matcher(part).replaceFirst("").strip();
        Optional<Publisher> whole = listed(line);
        boolean isEncyclopaedia =
                whole.map(found -> found.kind() == SourceKind.ENCYCLOPAEDIA).orElse(false);
        if (COPY.matcher(line).find() && !isEncyclopaedia) {
            return COPIED;
        }
        return whole.orElseGet(() -> originAndOutlet(BRACKETS.matcher(line).replaceAll("")));
    }

    /** "A via B": B printed what A wrote. It is of A's kind, unless B is known to copy, or not known at all. */
    private Publisher originAndOutlet(String line) {
        String[] steps = line.split(",? via ", 2);
        Publisher origin = joined(steps[0]);
        if (steps.length == 1) {
            return origin;
        }
        Publisher outlet = joined(steps[1]);
        return outlet.kind() == SourceKind.COPY || outlet.kind() == SourceKind.NOT_SAID ? outlet : origin;
    }

    /** "A/B" wrote it together. */
    private Publisher joined(String names) {
        return listed(names.strip())
                .orElseGet(() -> one(Stream.of(names.split("/", -1))
                        .map(name -> listed(name.strip()).orElse(UNSAID))));
    }

    private Optional<Publisher> listed(String name) {
        Publisher found = byName.getOrDefault(name, byBeginning.get(name));
        if (found != null) {
            return Optional.of(found);
        }
        return byBeginning.values().stream()
                .filter(publisher -> name.startsWith(publisher.name() + " "))
                .findFirst();
    }

    /** The one kind and party that all agree on. */
    private static Publisher one(Stream<Publisher> several) {
        List<Publisher> different = several.map(publisher -> new Publisher("", publisher.kind(), publisher.party()))
                .distinct()
                .toList();
        return different.size() == 1 ? different.get(0) : UNSAID;
    }

    /**
     * A publisher.
     *
     * @param name as publisher lines write it
     * @param kind what stands behind it
     * @param party canonical name of the party whose own word it publishes, or null
     */
    public record Publisher(
            String name, SourceKind kind, @Nullable String party) {}

    /**
     * A row of the table.
     *
     * @param publisher the publisher
     * @param isBeginning whether a line need only begin with the words of the name
     */
    public record Entry(Publisher publisher, boolean isBeginning) {}
}
