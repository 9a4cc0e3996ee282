package org.incidentatlas.http;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The members of {@code properties} that an answer carries: all of them, or those that {@code properties=a,b} picks. */
final class Members {

    private final Set<String> picked;
    private final Set<String> seen = new TreeSet<>();

    private Members(Set<String> picked) {
        this.picked = picked;
    }

    static Members of(Params params) {
        return new Members(params.text("properties")
                .map(list -> Set.of(list.split("\\s*,\\s*")))
                .orElse(Set.of()));
    }

    static Members all() {
        return new Members(Set.of());
    }

    Writer of(JsonText json) {
        return new Writer(json);
    }

    /**
     * Refuses picked members that no feature has. Called after the first feature, since only then all names are known.
     *
     * @throws RequestProblem naming the unknown member
     */
    void check() {
        for (String name : picked) {
            if (!seen.contains(name)) {
                throw RequestProblem.invalid(
                        "properties",
                        "There is no member '" + name + "'. Known here: " + String.join(", ", seen) + ".");
            }
        }
    }

    /** Writes the members that are wanted. */
    final class Writer {

        private final JsonText json;

        private Writer(JsonText json) {
            this.json = json;
        }

        boolean wants(String name) {
            seen.add(name);
            return picked.isEmpty() || picked.contains(name);
        }

        void field(String name, @Nullable Object value) {
            if (wants(name)) {
                json.field(name, value);
            }
        }

        void decimal(String name, @Nullable Double value, int decimals) {
            if (wants(name)) {
                json.decimal(name, value, decimals);
            }
        }

        JsonText json() {
            return json;
        }
    }
}
