package org.incidentatlas.storage.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;
import org.incidentatlas.storage.RowCopy;
import org.incidentatlas.storage.SqlDialect;
import org.jspecify.annotations.Nullable;

/** SQL as H2 has it. */
final class H2Dialect implements SqlDialect {

    @Override
    public String textType() {
        return "CHARACTER VARYING";
    }

    @Override
    public List<String> ownScripts() {
        return List.of();
    }

    @Override
    public Map<String, String> placeholders(Connection connection) {
        return Map.of("text", textType());
    }

    /** H2's repeatable read fixes each table when it is first read; only its snapshot level fixes all of them at once. */
    @Override
    public int snapshotIsolation() {
        return Constants.TRANSACTION_SNAPSHOT;
    }

    @Override
    public void bindGeometry(PreparedStatement statement, int position, byte @Nullable [] ewkb) throws SQLException {
        if (ewkb == null) {
            statement.setNull(position, Types.NULL);
        } else {
            statement.setBytes(position, ewkb);
        }
    }

    @Override
    public byte @Nullable [] readGeometry(ResultSet row, String column) throws SQLException {
        return row.getBytes(column);
    }

    /** A prepared statement hands its values over in memory; reading them from text would only be slower. */
    @Override
    public Optional<RowCopy> rowCopy() {
        return Optional.empty();
    }

    @Override
    public boolean unavailable(SQLException error) {
        return switch (error.getErrorCode()) {
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.LOCK_TIMEOUT_1,
                    ErrorCode.DEADLOCK_1,
                    ErrorCode.CONCURRENT_UPDATE_1 -> true;
            default -> false;
        };
    }
}
