package org.incidentatlas.storage;

import java.sql.SQLException;
import javax.sql.DataSource;

/** What an engine requires of a database before its tables are looked at. */
@FunctionalInterface
public interface DatabaseCheck {

    /** @throws CannotOpenStore when the database will not do, saying what to change */
    void check(DataSource database) throws SQLException;
}
