package org.incidentatlas.http;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of {@code properties} that an answer carries: all of them, or those that {@code properties=a,b} picks. */
final class Members {

    private final List<String> known;
    private final Set<String> picked;

    private Members(List<String> known, Set<String> picked) {
        this.known = known;
        this.picked = picked;
    }

    /**
     * Reads the parameter.
     *
     * @param known all members that features of the layer have
     * @throws RequestProblem naming a picked member that no feature has
     */
    static Members of(Params params, List<String> known) {
        Set<String> picked = new LinkedHashSet<>();
        params.text("properties")
                .ifPresent(list ->
                        Arrays.stream(list.split(",", -1)).map(String::strip).forEach(picked::add));
        for (String name : picked) {
            if (!known.contains(name)) {
                throw RequestProblem.invalid(
                        "properties",
                        "There is no member '" + name + "'. Known here: " + String.join(", ", known) + ".");
            }
        }
        return new Members(known, picked);
    }

    static Members all(List<String> known) {
        return new Members(known, Set.of());
    }

    Writer of(JsonText json) {
        return new Writer(json);
    }

    /** Writes the members that are wanted. */
    final class Writer {

        private final JsonText json;

        private Writer(JsonText json) {
            this.json = json;
        }

        /** @throws IllegalStateException for a member that the layer's list does not have */
        boolean wants(String name) {
            if (!known.contains(name)) {
                throw new IllegalStateException("a member that no list names: " + name);
            }
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
