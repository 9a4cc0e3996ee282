package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentatlas.exchange.ImportReason;
import org.incidentatlas.gazetteer.NameText;

/** Reads what editors send: objects of known members, the revision they saw, and why they change something. */
final class EditBodies {

    static final int MAX_REASON = 500;

    /** The longest text of a member; summaries and notes are a few sentences. */
    private static final int MAX_VALUE = 10_000;

    private static final Pattern TAG = Pattern.compile("\\s*\"?r?([0-9]{1,9})\"?\\s*");

    private EditBodies() {}

    /** The body as an object of no other members than these. */
    static JsonNode object(Context ctx, Set<String> members) {
        if (!Bodies.mediaType(ctx).equals(Answers.JSON)) {
            throw RequestProblem.unsupportedMediaType("Send application/json.");
        }
        JsonNode body = JsonBodies.parse(Bodies.utf8(ctx));
        check(body, "", members);
        return body;
    }

    /** @param at how the object is named in what is told of faults; empty for the body */
    static void check(JsonNode object, String at, Set<String> members) {
        if (!object.isObject()) {
            throw RequestProblem.invalid(at.isEmpty() ? "body" : at, "It must be an object.");
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw RequestProblem.invalid(
                        at + name,
                        "There is no such member. Known here: " + String.join(", ", new TreeSet<>(members)) + ".");
            }
        });
    }

    static String reason(JsonNode body) {
        String reason = JsonBodies.text(body, "reason", "").map(String::strip).orElse("");
        if (reason.isEmpty() || reason.length() > MAX_REASON) {
            throw RequestProblem.invalid(
                    "reason", "Say why, for the history, in at most " + MAX_REASON + " characters.");
        }
        if (ImportReason.isOfImport(reason)) {
            throw RequestProblem.invalid(
                    "reason", "It begins like the reason of a file that was taken in; say it in other words.");
        }
        return readable("reason", reason);
    }

    /** The number of the revision that the caller saw, from {@code If-Match}: of a record that is there, at least 1. */
    static int seen(Context ctx) {
        int seen = seenOrNone(ctx);
        if (seen == 0) {
            throw RequestProblem.invalid(
                    "If-Match", "The first revision of a record is \"r1\"; new records are posted.");
        }
        return seen;
    }

    /** The same where 0 stands for having seen that there is none yet. */
    static int seenOrNone(Context ctx) {
        String header = ctx.header("If-Match");
        if (header == null || header.isBlank()) {
            throw RequestProblem.preconditionRequired(
                    "Say which revision you saw: send If-Match with the ETag of the record, such as \"r3\".");
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw RequestProblem.invalid("If-Match", "It is no tag of a revision; one reads \"r3\".");
        }
        return Integer.parseInt(tag.group(1));
    }

    static String tag(int revision) {
        return "\"r" + revision + "\"";
    }

    /**
     * The members as text, whole numbers written out, lists joined by {@code |}; those without a value left out.
     *
     * @param at how the object is named in what is told of faults, such as {@code evidence[0].}; empty for the body
     * @param lists members that are lists of texts
     */
    static Map<String, String> texts(JsonNode object, String at, Set<String> members, Set<String> lists) {
        check(object, at, members);
        Map<String, String> texts = new TreeMap<>();
        object.fields().forEachRemaining(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (!value.isNull()) {
                texts.put(name, lists.contains(name) ? list(value, at + name) : text(value, at + name));
            }
        });
        return texts;
    }

    /** The body without members that are about the change rather than about the record. */
    static JsonNode without(JsonNode body, String... members) {
        ObjectNode own = body.deepCopy();
        own.remove(List.of(members));
        return own;
    }

    /** The texts by the names of columns. */
    static Map<String, String> renamed(Map<String, String> texts, Map<String, String> columns) {
        Map<String, String> renamed = new TreeMap<>();
        texts.forEach((name, text) -> renamed.put(columns.getOrDefault(name, name), text));
        return renamed;
    }

    private static String text(JsonNode value, String name) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw RequestProblem.invalid(name, "It must be a text or a whole number.");
        }
        String text = value.asText();
        if (text.length() > MAX_VALUE) {
            throw RequestProblem.invalid(name, "It is longer than " + MAX_VALUE + " characters.");
        }
        return readable(name, text);
    }

    private static String list(JsonNode value, String name) {
        if (!value.isArray()) {
            throw RequestProblem.invalid(name, "It must be a list of texts.");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            String text = element.isTextual() ? element.textValue() : "";
            if (text.isBlank() || text.indexOf('|') >= 0) {
                throw RequestProblem.invalid(name, "Each must be a text, without |.");
            }
            texts.add(readable(name, text));
        }
        return String.join("|", texts);
    }

    /** Line breaks are left to summaries and notes; other control characters and marks that turn the writing are refused. */
    private static String readable(String name, String text) {
        if (text.codePoints().anyMatch(sign -> sign != '\n' && NameText.isNoText(sign))) {
            throw RequestProblem.invalid(name, "It holds characters that are no readable text.");
        }
        return text;
    }
}
