package org.incidentatlas.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.boundaries.BoundaryStore;
import org.incidentatlas.boundaries.SetLinks;
import org.incidentatlas.boundaries.UnitLink;
import org.incidentatlas.boundaries.UnitNames;
import org.incidentatlas.gazetteer.FoldRules;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Boundary sets in SQL. */
final class SqlBoundaryStore implements BoundaryStore {

    private static final String KNOWN = "SELECT COUNT(*) FROM boundary_set WHERE id = :id";

    private static final String NEW_SET = """
            INSERT INTO boundary_set (id, title, source, licence, dated, valid_from, valid_to, country, approximate,
                checksum, note)
            VALUES (:id, :title, :source, :licence, :dated, :valid_from, :valid_to, :country, :approximate,
                :checksum, :note)""";

    private static final String CHANGED_SET = """
            UPDATE boundary_set SET title = :title, source = :source, licence = :licence, dated = :dated,
                valid_from = :valid_from, valid_to = :valid_to, country = :country, approximate = :approximate,
                checksum = :checksum, note = :note
            WHERE id = :id""";

    private static final String NO_UNITS = "DELETE FROM boundary_unit WHERE boundary_set = :id";

    private static final String NEW_UNIT = """
            INSERT INTO boundary_unit (boundary_set, pcode, level, parent, english, dari, pashto, label, outline,
                english_folded, dari_folded, pashto_folded)
            VALUES (:set, :pcode, :level, :parent, :english, :dari, :pashto, :label, :outline,
                :english_folded, :dari_folded, :pashto_folded)""";

    private static final String NEW_NAME = """
            INSERT INTO boundary_unit_name (boundary_set, pcode, ordinal, name, folded)
            VALUES (:set, :pcode, :ordinal, :name, :folded)""";

    private static final String SETS = """
            SELECT id, title, source, licence, dated, valid_from, valid_to, country, approximate, checksum, note
            FROM boundary_set""";

    private static final String UNITS = """
            SELECT pcode, level, parent, english, dari, pashto, label, outline
            FROM boundary_unit WHERE boundary_set = :id""";

    private static final String NAMES = """
            SELECT pcode, name FROM boundary_unit_name WHERE boundary_set = :id ORDER BY pcode, ordinal""";

    private static final String IN_USE = "SELECT boundary_set FROM boundary_in_use";

    private static final String USE_ANOTHER = "UPDATE boundary_in_use SET boundary_set = :id";

    private static final String USE_FIRST = "INSERT INTO boundary_in_use (id, boundary_set) VALUES (1, :id)";

    private final Database database;
    private final Geometries geometries;

    SqlBoundaryStore(Database database) {
        this.database = database;
        this.geometries = new Geometries(database.dialect());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when two units have one P-code, or two of the links lead from one set to one other
     */
    @Override
    public void save(BoundarySet set, List<AdminUnit> units, List<SetLinks> links) {
        try {
            database.run(handle -> {
                saveSet(handle, set);
                BoundaryLinkRows.removeOf(handle, set.id());
                handle.createUpdate(NO_UNITS).bind("id", set.id()).execute();
                saveUnits(handle, set.id(), units);
                saveNames(handle, set.id(), units);
                links.forEach(one -> BoundaryLinkRows.save(handle, one));
                SetChanges.BOUNDARIES.count(handle);
            });
        } catch (Database.KeyTaken cause) {
            throw new IllegalArgumentException(
                    "two units of boundary set " + set.id() + " have one P-code, or it is linked twice to one set",
                    cause);
        }
    }

    @Override
    public List<UnitLink> links(String from, String to) {
        return database.read(handle -> BoundaryLinkRows.read(handle, from, to));
    }

    private static void saveSet(Handle handle, BoundarySet set) {
        handle.createUpdate(isKnown(handle, set.id()) ? CHANGED_SET : NEW_SET)
                .bind("id", set.id())
                .bind("title", set.title())
                .bind("source", set.source())
                .bind("licence", set.licence())
                .bind("dated", set.dated())
                .bind("valid_from", set.validFrom())
                .bind("valid_to", set.validTo())
                .bind("country", set.country())
                .bind("approximate", set.approximate())
                .bind("checksum", set.checksum())
                .bind("note", set.note())
                .execute();
    }

    private static boolean isKnown(Handle handle, String id) {
        return handle.createQuery(KNOWN).bind("id", id).mapTo(Integer.class).one() > 0;
    }

    private void saveUnits(Handle handle, String set, List<AdminUnit> units) {
        try (PreparedBatch rows = handle.prepareBatch(NEW_UNIT)) {
            for (AdminUnit unit : units) {
                rows.bind("set", set)
                        .bind("pcode", unit.pcode())
                        .bind("level", unit.level().name())
                        .bind("parent", unit.parent())
                        .bind("english", unit.names().english())
                        .bind("dari", unit.names().dari())
                        .bind("pashto", unit.names().pashto())
                        .bind("label", geometries.of(unit.label()))
                        .bind("outline", geometries.of(unit.outline()))
                        .bind("english_folded", folded(unit.names().english()))
                        .bind("dari_folded", folded(unit.names().dari()))
                        .bind("pashto_folded", folded(unit.names().pashto()))
                        .add();
            }
            rows.execute();
        }
    }

    private static void saveNames(Handle handle, String set, List<AdminUnit> units) {
        try (PreparedBatch rows = handle.prepareBatch(NEW_NAME)) {
            for (AdminUnit unit : units) {
                int ordinal = 0;
                for (String name : unit.names().others()) {
                    rows.bind("set", set)
                            .bind("pcode", unit.pcode())
                            .bind("ordinal", ordinal++)
                            .bind("name", name)
                            .bind("folded", folded(name))
                            .add();
                }
            }
            rows.execute();
        }
    }

    private static @Nullable String folded(@Nullable String name) {
        return name == null ? null : FoldRules.key(name);
    }

    @Override
    public List<BoundarySet> sets() {
        return database.read(handle -> handle.createQuery(SETS).map((row, context) -> set(row)).stream()
                .sorted(Comparator.comparing(BoundarySet::id, OrderedTexts.BY_CODE_POINT))
                .toList());
    }

    private static BoundarySet set(ResultSet row) throws SQLException {
        return new BoundarySet(
                row.getString("id"),
                row.getString("title"),
                row.getString("source"),
                row.getString("licence"),
                row.getObject("dated", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("country"),
                row.getBoolean("approximate"),
                row.getString("checksum"),
                row.getString("note"));
    }

    @Override
    public List<AdminUnit> units(String setId) {
        return database.readSnapshot(handle -> {
            Map<String, List<String>> others = others(handle, setId);
            return handle.createQuery(UNITS).bind("id", setId).map((row, context) -> unit(row, others)).stream()
                    .sorted(Comparator.comparing(AdminUnit::pcode, OrderedTexts.BY_CODE_POINT))
                    .toList();
        });
    }

    private static Map<String, List<String>> others(Handle handle, String setId) {
        Map<String, List<String>> others = new HashMap<>();
        handle.createQuery(NAMES)
                .bind("id", setId)
                .map((row, context) -> Map.entry(row.getString("pcode"), row.getString("name")))
                .forEach(name -> others.computeIfAbsent(name.getKey(), pcode -> new ArrayList<>())
                        .add(name.getValue()));
        return others;
    }

    private AdminUnit unit(ResultSet row, Map<String, List<String>> others) throws SQLException {
        String pcode = row.getString("pcode");
        return new AdminUnit(
                pcode,
                AdminLevel.valueOf(row.getString("level")),
                row.getString("parent"),
                new UnitNames(
                        row.getString("english"),
                        row.getString("dari"),
                        row.getString("pashto"),
                        others.getOrDefault(pcode, List.of())),
                geometries.point(row, "label"),
                geometries.geometry(row, "outline"));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when there is no such set
     */
    @Override
    public void use(String setId) {
        database.run(handle -> {
            if (!isKnown(handle, setId)) {
                throw new IllegalArgumentException("no such boundary set: " + setId);
            }
            if (handle.createUpdate(USE_ANOTHER).bind("id", setId).execute() == 0) {
                handle.createUpdate(USE_FIRST).bind("id", setId).execute();
            }
        });
    }

    @Override
    public Optional<String> inUse() {
        return database.read(
                handle -> handle.createQuery(IN_USE).mapTo(String.class).findOne());
    }

    @Override
    public long changes() {
        return database.read(SetChanges.BOUNDARIES::number);
    }
}
