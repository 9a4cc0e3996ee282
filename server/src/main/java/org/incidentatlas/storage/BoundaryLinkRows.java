package org.incidentatlas.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.incidentatlas.boundaries.SetLinks;
import org.incidentatlas.boundaries.UnitLink;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Links between boundary sets in SQL. */
final class BoundaryLinkRows {

    private static final String NO_LINKS_OF = "DELETE FROM boundary_link WHERE from_set = :id OR to_set = :id";

    private static final String NEW_LINK = """
            INSERT INTO boundary_link (from_set, to_set, ordinal, from_pcode, to_pcode, kind, share_of_from,
                share_of_to, reason, source)
            VALUES (:from_set, :to_set, :ordinal, :from_pcode, :to_pcode, :kind, :share_of_from,
                :share_of_to, :reason, :source)""";

    private static final String LINKS = """
            SELECT from_pcode, to_pcode, kind, share_of_from, share_of_to, reason, source
            FROM boundary_link WHERE from_set = :from AND to_set = :to ORDER BY ordinal""";

    private BoundaryLinkRows() {}

    static void save(Handle handle, SetLinks links) {
        if (links.all().isEmpty()) {
            return;
        }
        try (PreparedBatch rows = handle.prepareBatch(NEW_LINK)) {
            int ordinal = 0;
            for (UnitLink link : links.all()) {
                rows.bind("from_set", links.from())
                        .bind("to_set", links.to())
                        .bind("ordinal", ordinal++)
                        .bind("from_pcode", link.from())
                        .bind("to_pcode", link.to())
                        .bind("kind", link.kind().toString())
                        .bind("share_of_from", link.shareOfFrom())
                        .bind("share_of_to", link.shareOfTo())
                        .bind("reason", link.reason())
                        .bind("source", link.source())
                        .add();
            }
            rows.execute();
        }
    }

    static void removeOf(Handle handle, String set) {
        handle.createUpdate(NO_LINKS_OF).bind("id", set).execute();
    }

    static List<UnitLink> read(Handle handle, String from, String to) {
        return handle.createQuery(LINKS)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> link(row))
                .list();
    }

    private static UnitLink link(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new UnitLink(
                row.getString("from_pcode"),
                row.getString("to_pcode"),
                UnitLink.Kind.parse(kind).orElseThrow(() -> new IllegalStateException("no kind of link: " + kind)),
                share(row, "share_of_from"),
                share(row, "share_of_to"),
                row.getString("reason"),
                row.getString("source"));
    }

    private static @Nullable Double share(ResultSet row, String column) throws SQLException {
        double share = row.getDouble(column);
        return row.wasNull() ? null : share;
    }
}
