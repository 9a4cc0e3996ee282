package org.incidentatlas.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.access.TokenStore;

/** Tokens in SQL. */
final class SqlTokenStore implements TokenStore {

    private static final String NEW = """
            INSERT INTO access_token (id, name, role, hash, created_at) VALUES (:id, :name, :role, :hash, :created)""";

    private static final String COLUMNS = "SELECT id, name, role, hash, created_at, last_used, revoked_at ";

    private static final String ONE = COLUMNS + "FROM access_token WHERE id = :id";

    private static final String ALL = COLUMNS + "FROM access_token ORDER BY created_at, id";

    private static final String USED = "UPDATE access_token SET last_used = :day WHERE id = :id";

    private static final String REVOKE = """
            UPDATE access_token SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL""";

    private final Database database;

    SqlTokenStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Token token) {
        StorableText.id(token.id());
        StorableText.text(token.name(), "the name");
        try {
            database.run(handle -> handle.createUpdate(NEW)
                    .bind("id", token.id())
                    .bind("name", token.name())
                    .bind("role", token.role().toString())
                    .bind("hash", token.hash())
                    .bind("created", token.created().atOffset(ZoneOffset.UTC))
                    .execute());
            return true;
        } catch (Database.KeyTaken taken) {
            return false;
        }
    }

    @Override
    public Optional<Token> find(String id) {
        return database.read(handle -> handle.createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> token(row))
                .findOne());
    }

    @Override
    public List<Token> all() {
        return database.read(handle ->
                handle.createQuery(ALL).map((row, context) -> token(row)).list());
    }

    @Override
    public void used(String id, LocalDate day) {
        database.run(handle ->
                handle.createUpdate(USED).bind("id", id).bind("day", day).execute());
    }

    @Override
    public boolean revoke(String id, Instant at) {
        return database.write(handle -> handle.createUpdate(REVOKE)
                        .bind("id", id)
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
    }

    private static Token token(ResultSet row) throws SQLException {
        OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Token(
                row.getString("id"),
                row.getString("name"),
                Role.parse(row.getString("role")).orElseThrow(),
                row.getString("hash"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used", LocalDate.class),
                revoked == null ? null : revoked.toInstant());
    }
}
