package org.incidentatlas.intake.records;

import java.util.Arrays;
import java.util.List;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.control.Basis;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatus;
import org.incidentatlas.control.Scope;
import org.incidentatlas.exchange.RowReader;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlaceColumns;
import org.incidentatlas.gazetteer.PlaceType;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/** Control claims from rows that a mapping translated. */
final class MappedClaims {

    private final Actors actors;

    MappedClaims(Actors actors) {
        this.actors = actors;
    }

    /** The area a row speaks of: what it calls a place, else its district, else its province. */
    static PlaceColumns place(RowReader row) {
        String place = row.text("place");
        String district = row.text("district");
        String province = row.text("province");
        PlaceType usual =
                place != null ? PlaceType.LOCALITY : district != null ? PlaceType.DISTRICT : PlaceType.PROVINCE;
        String text = place != null ? place : district != null ? district : province == null ? "" : province;
        return new PlaceColumns(
                text,
                MappedEvents.word(row, "place_type", PlaceType::parse, usual),
                place == null ? null : district,
                province,
                row.text("country"));
    }

    ControlClaim read(String id, RowReader row, Location where, Provenance provenance, Visibility visibility) {
        MappedEvents.Dated dated = MappedEvents.dated(row);
        Span when = row.text("date_to") == null ? Span.since(dated.when().from()) : dated.when();
        String holder = row.text("holder");
        return new ControlClaim(
                id,
                where,
                MappedEvents.word(row, "scope", Scope::parse, Scope.UNSPECIFIED),
                holder == null ? null : canonical(holder),
                challengers(row.text("challengers")),
                status(row),
                row.text("native_status"),
                row.text("scheme"),
                MappedEvents.word(row, "basis", Basis::parse, Basis.ASSESSED),
                row.required("assessor"),
                when,
                dated.precision(),
                row.text("confidence"),
                dated.when().from(),
                null,
                summary(row),
                List.of(),
                false,
                provenance,
                visibility);
    }

    private static ControlStatus status(RowReader row) {
        if (row.text("status") == null) {
            row.required("status");
        }
        return MappedEvents.word(row, "status", ControlStatus::parse, ControlStatus.PRESENCE);
    }

    private List<String> challengers(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(this::canonical)
                        .toList();
    }

    private String canonical(String name) {
        return actors.find(name).map(Actor::name).orElse(name);
    }

    private static String summary(RowReader row) {
        String summary = row.text("summary");
        String said = row.text("native_status");
        return summary != null ? summary : row.text("assessor") + (said == null ? " judged so." : ": " + said + ".");
    }
}
