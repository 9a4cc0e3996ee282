package org.incidentatlas.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Cuts texts out of documents and leaves a numbered gap in their place: {@code [redacted 1]}. Names of members are not
 * touched, nor is what records are known by to each other. A text is found in any case, wherever else it stands.
 */
public final class Redaction {

    /** Shorter ones would be found all over. */
    public static final int LEAST_LETTERS = 3;

    /** Members of a document that hold its id or that of another record. */
    private static final Set<String> IDS = Set.of("id", "endedBy", "one", "other", "shown", "incident");

    private static final Pattern GAP = Pattern.compile("\\[redacted ([0-9]{1,6})]");

    private final Pattern texts;
    private final String gap;

    /**
     * @param texts what is cut, each of at least {@link #LEAST_LETTERS} characters
     * @param number the number of the gap, from 1
     * @throws IllegalArgumentException for no texts, or one that is too short
     */
    public Redaction(List<String> texts, int number) {
        if (texts.isEmpty() || texts.stream().anyMatch(text -> text.strip().length() < LEAST_LETTERS)) {
            throw new IllegalArgumentException("a text to cut has at least " + LEAST_LETTERS + " characters");
        }
        this.texts = Pattern.compile(
                texts.stream().map(String::strip).map(Pattern::quote).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.gap = gap(number);
    }

    /** What stands in place of what was cut. */
    public static String gap(int number) {
        return "[redacted " + number + "]";
    }

    /** The number that the next gap gets: one more than the greatest in the documents. */
    public static int next(List<String> documents) {
        int greatest = 0;
        for (String document : documents) {
            Matcher gaps = GAP.matcher(document);
            while (gaps.find()) {
                greatest = Math.max(greatest, Integer.parseInt(gaps.group(1)));
            }
        }
        return greatest + 1;
    }

    /** The canonical JSON without the texts. */
    public String cut(String document) {
        return Documents.with(
                document,
                record -> record.fieldNames().forEachRemaining(name -> {
                    if (!IDS.contains(name)) {
                        record.set(
                                name, name.equals("evidence") ? statements(record.get(name)) : cut(record.get(name)));
                    }
                }));
    }

    /** Statements keep their ids. */
    private JsonNode statements(JsonNode evidence) {
        for (JsonNode statement : evidence) {
            JsonNode id = statement.path("id");
            cut(statement);
            if (statement instanceof ObjectNode object && id.isTextual()) {
                object.set("id", id);
            }
        }
        return evidence;
    }

    /** Whether one of the texts stands in the words. */
    boolean isIn(String words) {
        return texts.matcher(words).find();
    }

    /** Plain words without the texts. */
    public String cutWords(String words) {
        return texts.matcher(words).replaceAll(Matcher.quoteReplacement(gap));
    }

    private JsonNode cut(JsonNode node) {
        if (node.isTextual()) {
            return new TextNode(cutWords(node.textValue()));
        }
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.set(name, cut(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                array.set(at, cut(array.get(at)));
            }
        }
        return node;
    }
}
