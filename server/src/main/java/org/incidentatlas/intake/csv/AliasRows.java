package org.incidentatlas.intake.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.NameApart;
import org.incidentatlas.gazetteer.NameElsewhere;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.intake.Reading;

/** Reads the curated further names, the names that mean another place, and those that name no place here. */
public final class AliasRows {

    private static final Map<String, PlaceName.Kind> KINDS = Stream.of(
                    PlaceName.Kind.ALIAS,
                    PlaceName.Kind.VARIANT,
                    PlaceName.Kind.DARI,
                    PlaceName.Kind.PASHTO,
                    PlaceName.Kind.CODE)
            .collect(Collectors.toMap(kind -> kind.name().toLowerCase(Locale.ROOT), kind -> kind));

    private AliasRows() {}

    /** Reads the text of a {@code sources.csv}: by its key, each source in words. */
    public static Map<String, String> sources(String text) {
        return Table.of("sources.csv", text, List.of("key", "title", "publisher"))
                .read(row -> Map.entry(
                        row.required("key"),
                        source(row.required("title"), Objects.requireNonNullElse(row.text("publisher"), ""))))
                .whole()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String source(String title, String publisher) {
        return title.contains(publisher) ? title : publisher + ", " + title;
    }

    /**
     * Reads the text of an {@code aliases.csv}.
     *
     * @param sources the sources in words, by key
     */
    public static Reading<Alias> aliases(String text, Map<String, String> sources) {
        return Table.of("aliases.csv", text, List.of("place_id", "name", "kind", "source"))
                .read(row -> new Alias(
                        row.required("place_id"),
                        row.required("name"),
                        row.word(
                                "kind",
                                word -> Optional.ofNullable(KINDS.get(word)),
                                PlaceName.Kind.ALIAS,
                                KINDS.values().toArray(PlaceName.Kind[]::new)),
                        source(row, sources)));
    }

    private static String source(Row row, Map<String, String> sources) {
        String key = row.required("source");
        String source = sources.get(key);
        if (source == null) {
            row.fault("source", "unknown", "There is no source with the key '" + key + "'.");
        }
        return Objects.requireNonNullElse(source, key);
    }

    /** Reads the text of a {@code names_apart.csv}. */
    public static Reading<NameApart> apart(String text) {
        return Table.of("names_apart.csv", text, List.of("name", "place_id", "own_name"))
                .read(row -> new NameApart(row.required("name"), row.required("place_id"), row.required("own_name")));
    }

    /** Reads the text of a {@code names_elsewhere.csv}. */
    public static Reading<NameElsewhere> elsewhere(String text) {
        return Table.of("names_elsewhere.csv", text, List.of("name", "kind", "country"))
                .read(row -> new NameElsewhere(
                        row.required("name"),
                        row.word(
                                "kind",
                                NameElsewhere.Kind::parse,
                                NameElsewhere.Kind.WORD,
                                NameElsewhere.Kind.values()),
                        row.text("country")));
    }
}
