package org.incidentatlas.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two states of a record member by member. */
public final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /**
     * The members in which the documents differ, in the order of the canonical form; empty when they say the same.
     *
     * @param before canonical JSON, or null for a record that was not there
     * @param after canonical JSON
     */
    public static List<Difference> between(@Nullable String before, String after) {
        Differences differences = new Differences();
        differences.compare("", before == null ? null : Documents.tree(before), Documents.tree(after));
        return List.copyOf(differences.found);
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        JsonNode one = said(before);
        JsonNode other = said(after);
        if (one == null ? other == null : one.equals(other)) {
            return;
        }
        Map<String, JsonNode> members = members(one);
        Map<String, JsonNode> others = members(other);
        boolean comparable =
                one == null ? other != null && other.isObject() && path.isEmpty() : isOfOneKind(one, other);
        if (!comparable || (members.isEmpty() && others.isEmpty())) {
            found.add(new Difference(path, text(one), text(other)));
            return;
        }
        Set<String> names = new LinkedHashSet<>(members.keySet());
        names.addAll(others.keySet());
        for (String name : names) {
            compare(path.isEmpty() ? name : path + "/" + name, members.get(name), others.get(name));
        }
    }

    /** A member that is null says nothing, as one that is not there. */
    private static @Nullable JsonNode said(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() ? null : node;
    }

    private static boolean isOfOneKind(JsonNode one, @Nullable JsonNode other) {
        return other != null && ((one.isObject() && other.isObject()) || (one.isArray() && other.isArray()));
    }

    /** The members of an object; the elements of a list by their ids, else by their places; none of anything else. */
    private static Map<String, JsonNode> members(@Nullable JsonNode node) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (node == null) {
            return members;
        }
        if (node.isObject()) {
            node.fields().forEachRemaining(member -> members.put(member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                String id = node.get(at).path("id").asText("");
                members.put(id.isEmpty() || members.containsKey(id) ? "#" + at : id, node.get(at));
            }
        }
        return members;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.toString();
    }
}
