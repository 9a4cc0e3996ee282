package org.incidentatlas.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import java.util.stream.Collectors;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.http.Upkeep;
import org.incidentatlas.intake.records.WrittenLicence;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.storage.postgis.PostgisOutlines;
import org.jspecify.annotations.Nullable;

/** Reads a task as a command writes it, and names the member that is not as it must be: an order may be anybody's writing. */
final class TaskForm {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TaskForm() {}

    /** @throws Upkeep.NoOrder when it is no task that this service knows */
    static UpkeepTask read(String text) {
        check(tree(text));
        try {
            return Documents.read(text, UpkeepTask.class);
        } catch (IllegalStateException unreadable) {
            throw new Upkeep.NoOrder(
                    member(unreadable),
                    "It is nothing that this service knows; command and service may be of different builds.");
        }
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new Upkeep.NoOrder("order", "It is not JSON.");
        }
    }

    private static String member(IllegalStateException unreadable) {
        String path = unreadable.getCause() instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."))
                : "";
        return path.isEmpty() ? "order" : path;
    }

    private static void check(JsonNode order) {
        text(order, "task");
        switch (order.path("task").textValue()) {
            case "use boundaries", "remove places" -> text(order, "id");
            case "load boundaries" -> checkLoading(order);
            case "load boundaries from tables" -> {
                text(order, "database");
                if (!PostgisOutlines.isAddress(order.path("database").textValue())) {
                    throw new Upkeep.NoOrder("database", "It must be the address of a PostGIS database.");
                }
                texts(order, "tables");
                checkLoading(order);
            }
            case "load places" -> stated(order, "wanted");
            case "import" -> checkImport(order.path("wanted"));
            case "take back" -> text(order, "author");
            case "export" -> checkExport(order);
            default -> {
                // Either there is nothing more to say of it, or nobody knows it, which reading tells.
            }
        }
    }

    private static void checkLoading(JsonNode order) {
        stated(order, "stated");
        text(order, "taken");
    }

    private static void checkImport(JsonNode wanted) {
        if (!wanted.isObject()) {
            throw new Upkeep.NoOrder("wanted", "It must be an object.");
        }
        text(wanted, "named");
        text(wanted, "author");
        if (!wanted.path("accessed").asText().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new Upkeep.NoOrder("accessed", "It must be a day written YYYY-MM-DD.");
        }
        WrittenLicence.fault(words(wanted, "licence"), words(wanted, "exportable"), words(wanted, "visibility"))
                .ifPresent(fault -> {
                    throw new Upkeep.NoOrder(fault.member(), fault.message());
                });
    }

    private static void checkExport(JsonNode order) {
        text(order, "out");
        text(order, "citation");
        if (Scheme.named(order.path("scheme").asText()).isEmpty()) {
            throw new Upkeep.NoOrder("scheme", "It must be acled, gtd or ucdp.");
        }
    }

    private static @Nullable String words(JsonNode object, String member) {
        return object.path(member).isTextual() ? object.path(member).textValue() : null;
    }

    private static void text(JsonNode object, String member) {
        if (!object.path(member).isTextual()) {
            throw new Upkeep.NoOrder(member, "It must be a string.");
        }
    }

    private static void texts(JsonNode object, String member) {
        JsonNode list = object.path(member);
        boolean textual = list.isArray() && !list.isEmpty();
        for (JsonNode each : list) {
            textual &= each.isTextual();
        }
        if (!textual) {
            throw new Upkeep.NoOrder(member, "It must be a list of strings, at least one.");
        }
    }

    /** What the operator says of a set: an object of strings, each of which may be left out or null. */
    private static void stated(JsonNode object, String member) {
        if (!object.path(member).isObject()) {
            throw new Upkeep.NoOrder(member, "It must be an object.");
        }
        object.path(member).fields().forEachRemaining(each -> {
            if (!each.getValue().isTextual() && !each.getValue().isNull()) {
                throw new Upkeep.NoOrder(member + "." + each.getKey(), "It must be a string or null.");
            }
        });
    }
}
