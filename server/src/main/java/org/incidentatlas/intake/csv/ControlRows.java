package org.incidentatlas.intake.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.control.Basis;
import org.incidentatlas.control.ControlChange;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.control.ControlStatus;
import org.incidentatlas.control.Scope;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlaceColumns;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.gazetteer.PlaceResolver;
import org.incidentatlas.gazetteer.PlaceType;
import org.incidentatlas.intake.Reading;
import org.incidentatlas.intake.Rejection;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Source;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.PartialDate;
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
            return LOST.equals(row.text("status"))
                    ? change(row, where(row), List.of())
                    : claim(row, where(row), List.of());
        });
    }

    /** What a written statement is held against. */
    public interface Around {

        /** The boundary set; empty when none with the id is loaded. */
        Optional<BoundaryIndex> boundaries(String setId);

        /** Whether there is a control statement with the id. */
        boolean isStatement(String id);

        /** Nothing was confirmed after it. */
        LocalDate today();
    }

    /**
     * Reads one statement that somebody wrote rather than a file: the same columns, and besides {@code place_id} for the place
     * that was chosen, or {@code pcode} with {@code boundary_set}; {@code last_confirmed}, {@code scheme} and
     * {@code visibility}.
     *
     * @param fields column to text
     * @param statements the columns of each further statement of a source on it
     * @return the statement, or every fault; a fault of a source's statement names the file {@code evidence} and its number
     */
    public Reading<ControlStatement> written(
            Map<String, String> fields, List<Map<String, String>> statements, Around around) {
        List<Rejection> rejections = new ArrayList<>();
        List<Evidence> evidence = new EvidenceRows(dataSet, sources).written(fields, statements, rejections);
        return Written.one("control", fields, rejections, row -> {
            Location where = where(row, around);
            check(row, around);
            return LOST.equals(row.text("status")) ? change(row, where, evidence) : claim(row, where, evidence);
        });
    }

    private static void check(Row row, Around around) {
        String endedBy = row.text("ended_by");
        if (endedBy != null && (endedBy.equals(row.text("id")) || !around.isStatement(endedBy))) {
            row.fault("ended_by", "reference", "There is no other control statement '" + endedBy + "'.");
        }
        if (endedBy != null && row.text("valid_to") == null) {
            row.fault("ended_by", "inconsistent", "A claim without an end is ended by nothing; give valid_to.");
        }
        if (NOBODY.equals(row.text("actor")) && !NOBODY.equals(row.text("status"))) {
            row.fault("actor", "missing", "It is empty; only a contested area may have no holder.");
        }
        LocalDate confirmed = readable(row, "last_confirmed");
        if (confirmed != null && confirmed.isAfter(around.today())) {
            row.fault("last_confirmed", "inconsistent", "It is " + confirmed + ", which has not come yet.");
        }
        LocalDate end = readable(row, "valid_to");
        if (confirmed != null && end != null && confirmed.isAfter(end)) {
            row.fault(
                    "last_confirmed", "inconsistent", "It is " + confirmed + ", after valid_to, which is " + end + ".");
        }
    }

    /** The day, or null where there is none or its fault is told elsewhere. */
    private static @Nullable LocalDate readable(Row row, String field) {
        String text = row.text(field);
        return text == null
                ? null
                : PartialDate.parse(text).map(PartialDate::lastDay).orElse(null);
    }

    private ControlStatement claim(Row row, Location where, List<Evidence> evidence) {
        Source source = sources.enter(row);
        LocalDate confirmed = row.optionalDay("last_confirmed");
        Span when = row.span("valid_from", "valid_to");
        LocalDate published =
                source.published() == null ? null : source.published().lastDay();
        return new ControlClaim(
                row.required("id"),
                where,
                scope(row),
                holder(row),
                row.split("challenger", ";"),
                row.word("status", ControlStatus::parse, ControlStatus.PRESENCE, ControlStatus.values()),
                row.text("native_status"),
                row.text("scheme"),
                row.word("basis", Basis::parse, Basis.REPORTED, Basis.values()),
                row.required("assessor"),
                when,
                precision(row),
                row.text("confidence"),
                confirmed == null ? ControlClaim.lastConfirmed(when, published) : confirmed,
                row.text("ended_by"),
                row.required("summary"),
                evidence,
                row.yes("in_brief"),
                dataSet.provenance(row, source),
                row.visibility());
    }

    private ControlStatement change(Row row, Location where, List<Evidence> evidence) {
        Source source = sources.enter(row);
        return new ControlChange(
                row.required("id"),
                where,
                scope(row),
                row.required("actor"),
                row.day("valid_from"),
                precision(row),
                row.required("assessor"),
                row.required("summary"),
                evidence,
                row.yes("in_brief"),
                dataSet.provenance(row, source),
                row.visibility());
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
        return places.area(columns(row), boundarySet);
    }

    private static PlaceColumns columns(Row row) {
        return new PlaceColumns(
                row.required("area"),
                row.word("area_type", PlaceType::parse, PlaceType.UNLOCATED, PlaceType.values()),
                null,
                row.text("province"),
                null);
    }

    /** The unit or place that was chosen, else what the words name. */
    private Location where(Row row, Around around) {
        PlaceColumns columns = columns(row);
        String pcode = row.text("pcode");
        String chosen = row.text("place_id");
        if (pcode == null && row.text("boundary_set") != null) {
            row.fault("boundary_set", "inconsistent", "It says which set pcode is of, and pcode is empty.");
        }
        if (pcode != null && chosen != null) {
            row.fault("place_id", "inconsistent", "Give either place_id or pcode.");
        }
        Optional<Location> where = Optional.empty();
        if (pcode != null) {
            where = unit(row, pcode, around);
        } else if (chosen != null) {
            where = places.chosenArea(columns, chosen, boundarySet);
            if (where.isEmpty()) {
                row.fault("place_id", "reference", "There is no place with the id '" + chosen + "'.");
            }
        }
        return where.orElseGet(() -> places.area(columns, boundarySet));
    }

    private Optional<Location> unit(Row row, String pcode, Around around) {
        String given = row.text("boundary_set");
        String set = given == null ? boundarySet : given;
        Optional<BoundaryIndex> index = around.boundaries(set);
        if (index.isEmpty()) {
            row.fault("boundary_set", "reference", "No boundary set '" + set + "' is loaded.");
            return Optional.empty();
        }
        Optional<AdminUnit> unit = index.get().unit(pcode).filter(found -> found.level() != AdminLevel.COUNTRY);
        if (unit.isEmpty()) {
            row.fault(
                    "pcode",
                    "reference",
                    "The set '" + set + "' has no district or province with the code '" + pcode + "'.");
        }
        return unit.map(found -> new Location.InUnit(row.required("area"), pcode, precision(found), set, null));
    }

    private static PlacePrecision precision(AdminUnit unit) {
        return unit.level() == AdminLevel.ADM2 ? PlacePrecision.DISTRICT : PlacePrecision.PROVINCE;
    }
}
