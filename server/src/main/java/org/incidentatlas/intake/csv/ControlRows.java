package org.incidentatlas.intake.csv;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.incidentatlas.control.Basis;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.control.ControlStatus;
import org.incidentatlas.control.Scope;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlaceColumns;
import org.incidentatlas.gazetteer.PlaceResolver;
import org.incidentatlas.gazetteer.PlaceType;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.sources.Source;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/** Reads statements on who held what. A row whose status is {@code lost} is a change, not a claim. */
public final class ControlRows {

    private static final List<String> COLUMNS = List.of(
            "id",
            "area",
            "area_type",
            "province",
            "actor",
            "status",
            "valid_from",
            "valid_to",
            "date_precision",
            "scope",
            "ended_by",
            "summary",
            "source_publisher",
            "challenger",
            "basis",
            "assessor");
    private static final String LOST = "lost";
    private static final String NOBODY = "contested";

    private final DataSet dataSet;
    private final SourceBook sources;
    private final PlaceResolver places;
    private final String boundarySet;

    /** @param boundarySet id of the set that P-codes are of */
    public ControlRows(DataSet dataSet, SourceBook sources, PlaceResolver places, String boundarySet) {
        this.dataSet = dataSet;
        this.sources = sources;
        this.places = places;
        this.boundarySet = boundarySet;
    }

    /** Reads the text of a {@code control.csv}; an {@code ended_by} that names no row of it is a rejection. */
    public Reading<ControlStatement> read(String text) {
        Set<String> ids = new HashSet<>();
        Table table = Table.of("control.csv", text, COLUMNS);
        table.read(row -> ids.add(row.required("id")));
        return table.read(row -> {
            String endedBy = row.text("ended_by");
            if (endedBy != null && !ids.contains(endedBy)) {
                row.fault("ended_by", "reference", "No row of this file has the id '" + endedBy + "'.");
            }
            return LOST.equals(row.text("status")) ? change(row) : claim(row);
        });
    }

    private ControlStatement claim(Row row) {
        Source source = sources.enter(row);
        Span when = row.span("valid_from", "valid_to");
        LocalDate published =
                source.published() == null ? null : source.published().lastDay();
        return new ControlClaim(
                row.required("id"),
                where(row),
                scope(row),
                holder(row),
                row.split("challenger", ";"),
                row.word("status", ControlStatus::parse, ControlStatus.PRESENCE, ControlStatus.values()),
                row.text("native_status"),
                null,
                row.word("basis", Basis::parse, Basis.REPORTED, Basis.values()),
                row.required("assessor"),
                when,
                precision(row),
                row.text("confidence"),
                ControlClaim.lastConfirmed(when, published),
                row.text("ended_by"),
                row.required("summary"),
                List.of(),
                row.yes("in_brief"),
                dataSet.provenance(row, source));
    }

    private ControlStatement change(Row row) {
        Source source = sources.enter(row);
        return new ControlChange(
                row.required("id"),
                where(row),
                scope(row),
                row.required("actor"),
                row.day("valid_from"),
                precision(row),
                row.required("assessor"),
                row.required("summary"),
                List.of(),
                row.yes("in_brief"),
                dataSet.provenance(row, source));
    }

    /** The word "contested" in the place of a party names nobody. */
    private static @Nullable String holder(Row row) {
        String actor = row.required("actor");
        return actor.equals(NOBODY) ? null : actor;
    }

    private static Scope scope(Row row) {
        return row.word("scope", Scope::parse, Scope.UNSPECIFIED, Scope.values());
    }

    private static DatePrecision precision(Row row) {
        return row.word("date_precision", DatePrecision::parse, DatePrecision.DAY, DatePrecision.values());
    }

    private Location where(Row row) {
        return places.area(
                new PlaceColumns(
                        row.required("area"),
                        row.word("area_type", PlaceType::parse, PlaceType.UNLOCATED, PlaceType.values()),
                        null,
                        row.text("province"),
                        null),
                boundarySet);
    }
}
