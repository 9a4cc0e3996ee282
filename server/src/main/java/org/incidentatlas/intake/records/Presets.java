package org.incidentatlas.intake.records;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.exchange.Columns;
import org.incidentatlas.exchange.DataTerms;
import org.incidentatlas.exchange.SourceRow;

/** Mappings that come with the program: the nine columns that open-source maps share, and tables with a row of HXL tags. */
final class Presets {

    private static final List<String> OPEN_SOURCE_MAP =
            List.of("id", "date", "lat", "lon", "place_desc", "title", "description", "source", "links");

    /** Stands for a publisher whom the table does not name. */
    static final String NOBODY = "Publisher not established";

    private static final DataTerms NOT_SAID = new DataTerms("not said", false);

    /** Tags of the humanitarian exchange language, attributes in any order, and what they fill. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("#event+id", "id"),
            Map.entry("#meta+id", "id"),
            Map.entry("#date", "date_from"),
            Map.entry("#date+occurred", "date_from"),
            Map.entry("#date+start", "date_from"),
            Map.entry("#date+end", "date_to"),
            Map.entry("#event+type", "event_type"),
            Map.entry("#event+subtype", "sub_event_type"),
            Map.entry("#actor", "opponent"),
            Map.entry("#affected+killed", "killed_best"),
            Map.entry("#affected+injured", "injured"),
            Map.entry("#country", "country"),
            Map.entry("#country+name", "country"),
            Map.entry("#adm1", "province"),
            Map.entry("#adm1+name", "province"),
            Map.entry("#adm1+code", "province"),
            Map.entry("#adm2", "district"),
            Map.entry("#adm2+name", "district"),
            Map.entry("#adm2+code", "district"),
            Map.entry("#loc", "place"),
            Map.entry("#loc+name", "place"),
            Map.entry("#geo+lat", "lat"),
            Map.entry("#geo+lon", "lon"),
            Map.entry("#description", "summary"),
            Map.entry("#meta+source", "source"));

    private Presets() {}

    /** For a table with the nine columns. */
    static Optional<Mapping> openSourceMap(Columns columns) {
        if (!columns.lacking(OPEN_SOURCE_MAP).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Binding> fields = new HashMap<>();
        fields.put("id", Binding.column("id"));
        fields.put("date_from", Binding.column("date"));
        fields.put("lat", Binding.column("lat"));
        fields.put("lon", Binding.column("lon"));
        fields.put("place", Binding.column("place_desc"));
        fields.put("place_precision", Binding.constant("locality"));
        fields.put("title", Binding.column("title"));
        fields.put("summary", Binding.column("description"));
        fields.put("source", new Binding(List.of("source", "links"), " ", null, null, Map.of(), null));
        return Optional.of(mapping("open-source-map", fields));
    }

    /** For a table whose second row, given here, holds tags. */
    static Optional<Mapping> hxl(SourceRow tags) {
        long tagged = tags.values().stream()
                .filter(tag -> tag.strip().startsWith("#"))
                .count();
        boolean onlyTags = tags.values().stream()
                .allMatch(tag -> tag.isBlank() || tag.strip().startsWith("#"));
        if (tagged == 0 || !onlyTags) {
            return Optional.empty();
        }
        Map<String, Binding> fields = new HashMap<>();
        for (int at = 0; at < tags.values().size(); at++) {
            String field = TAGS.get(tag(tags.values().get(at)));
            boolean code = tags.values().get(at).contains("+code");
            if (field != null && (code || !fields.containsKey(field))) {
                fields.put(field, Binding.column(tags.columns().names().get(at)));
            }
        }
        return Optional.of(mapping("hxl", fields));
    }

    /** Without blanks, in lower case, attributes sorted but for languages, which say nothing here. */
    private static String tag(String text) {
        List<String> parts =
                List.of(text.replace(" ", "").toLowerCase(Locale.ROOT).split("\\+", -1));
        List<String> attributes = parts.subList(1, parts.size()).stream()
                .filter(attribute -> attribute.length() > 2 || attribute.equals("id"))
                .sorted()
                .toList();
        return attributes.isEmpty() ? parts.get(0) : parts.get(0) + "+" + String.join("+", attributes);
    }

    private static Mapping mapping(String dataSet, Map<String, Binding> fields) {
        return new Mapping(dataSet, NOBODY, NOT_SAID, null, Visibility.HIDDEN, Mapping.Subject.INCIDENT, fields);
    }
}
