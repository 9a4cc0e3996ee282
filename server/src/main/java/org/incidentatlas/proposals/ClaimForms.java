package org.incidentatlas.proposals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Source;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.PlacedIncident;
import org.jspecify.annotations.Nullable;

/** Makes a statement on control, in the columns of its table, of what an incident tells. Nothing is written. */
final class ClaimForms {

    private static final String REPORTED = "reported";

    private final Atlas atlas;

    ClaimForms(Atlas atlas) {
        this.atlas = atlas;
    }

    ClaimForm form(PlacedIncident placed, ToldHold hold) {
        Incident incident = placed.incident();
        Optional<Evidence> statement = incident.evidence().stream()
                .filter(one -> one.id().equals(hold.statement()))
                .findFirst();
        Source source = atlas.source(statement
                        .map(Evidence::source)
                        .orElse(incident.provenance().source()))
                .orElse(null);
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", incident.id() + "-" + (hold.gained() ? "control" : "lost"));
        area(columns, placed, hold);
        columns.put("actor", hold.party());
        columns.put("status", hold.gained() ? "control" : "lost");
        columns.put("valid_from", from(incident).toString());
        columns.put("date_precision", precision(incident));
        columns.put("scope", "unspecified");
        columns.put("basis", REPORTED);
        put(columns, "assessor", source == null ? null : source.publisher());
        put(columns, "native_status", hold.quote() == null ? incident.subEventType() : hold.quote());
        columns.put("confidence", "low");
        columns.put("summary", hold.quote() == null ? incident.summary() : hold.quote());
        put(columns, "source_publisher", source == null ? null : source.publisher());
        put(columns, "source_title_or_report", source == null ? null : source.title());
        put(columns, "source_date", source == null ? null : text(source.published()));
        put(columns, "source_url", source == null ? null : source.url());
        List<String> evidence = statement
                .map(one -> List.of(one.id()))
                .orElse(incident.evidence().stream().map(Evidence::id).toList());
        return new ClaimForm(columns, evidence);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void put(Map<String, String> columns, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            columns.put(column, value);
        }
    }

    /** The unit where the words name it; else the place of the incident, as exactly as it is known. */
    private static void area(Map<String, String> columns, PlacedIncident placed, ToldHold hold) {
        AdminUnit district = placed.placement().district();
        AdminUnit province = placed.placement().province();
        Location where = placed.incident().where();
        if (district != null
                && (where instanceof Location.InUnit
                        || district.names().english().equals(hold.area()))) {
            columns.put("area", district.names().english());
            columns.put("area_type", "district");
        } else if (where instanceof Location.InUnit && province != null) {
            columns.put("area", province.names().english());
            columns.put("area_type", "province");
        } else {
            columns.put("area", hold.area() == null ? where.text() : hold.area());
            columns.put("area_type", type(where));
        }
        if (province != null) {
            columns.put("province", province.names().english());
        }
    }

    private static String type(Location where) {
        return switch (where.precision()) {
            case SITE -> "site";
            case LOCALITY -> "locality";
            case NEAR, REGION -> "region";
            case DISTRICT, PROVINCE, COUNTRY, UNLOCATED -> where.precision().toString();
        };
    }

    /** Ground that was fought over for days was held from the last of them; a month or year is known no better than itself. */
    private static LocalDate from(Incident incident) {
        LocalDate last = incident.when().lastDay();
        boolean exact = incident.precision() == DatePrecision.DAY || incident.precision() == DatePrecision.RANGE;
        return exact && last != null ? last : incident.when().from();
    }

    private static String precision(Incident incident) {
        return incident.precision() == DatePrecision.RANGE
                ? DatePrecision.DAY.toString()
                : incident.precision().toString();
    }
}
