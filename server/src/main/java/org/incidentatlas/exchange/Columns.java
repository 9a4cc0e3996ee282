package org.incidentatlas.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The columns of a table in their order. A column is found by its name in any case, blanks around it left out. */
public final class Columns {

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    public Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (int at = 0; at < names.size(); at++) {
            positions.putIfAbsent(fold(names.get(at)), at);
        }
    }

    /** The names as the table writes them. */
    public List<String> names() {
        return names;
    }

    public OptionalInt position(String name) {
        Integer at = positions.get(fold(name));
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    public boolean has(String name) {
        return positions.containsKey(fold(name));
    }

    /** Those of the names that the table lacks. */
    public List<String> lacking(List<String> wanted) {
        return wanted.stream().filter(name -> !has(name)).toList();
    }

    /** The first name that stands twice, in any case. */
    public Optional<String> twice() {
        Set<String> seen = new HashSet<>();
        return names.stream().filter(name -> !seen.add(fold(name))).findFirst();
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
