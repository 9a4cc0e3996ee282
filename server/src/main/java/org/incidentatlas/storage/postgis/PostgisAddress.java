package org.incidentatlas.storage.postgis;

import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.incidentatlas.storage.CannotOpenStore;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Reads the address of a database as the driver does, and refuses one that holds a password where host, database or
 * account are expected: those are printed, the address itself never is.
 */
final class PostgisAddress {

    static final String FORM = "jdbc:postgresql://host:5432/name?user=…";

    /** Found by trying: the driver reads no {@code PGPASSWORD}; the file is looked up only for a user that is named. */
    static final String PASSWORD_FILE =
            "write the password to the file .pgpass in the home directory, or to one that the"
                    + " environment variable PGPASSFILE names, as a line host:port:name:user:password that only you can read, and"
                    + " give the address with ?user=… (PGPASSWORD is not read)";

    private static final String PREFIX = "jdbc:postgresql:";

    /** Held here because loggers are dropped, and their levels with them, when nothing refers to them. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    private PostgisAddress() {}

    /** @throws CannotOpenStore when the driver does not understand it, or a part that is printed may hold a password */
    static Properties parse(String jdbcUrl) {
        if (!jdbcUrl.startsWith(PREFIX)) {
            throw notUnderstood();
        }
        int query = jdbcUrl.indexOf('?');
        refuseSecret(jdbcUrl.substring(PREFIX.length(), query < 0 ? jdbcUrl.length() : query), "@;=");
        // The driver would log the part it does not understand, which may be a password taken for a port.
        DRIVER_LOG.setLevel(Level.OFF);
        Properties address = Driver.parseURL(jdbcUrl, null);
        if (address == null) {
            throw notUnderstood();
        }
        refuseSecret(String.valueOf(PGProperty.PG_HOST.getOrDefault(address)), "@;=");
        refuseSecret(String.valueOf(PGProperty.PG_DBNAME.getOrDefault(address)), "@;=");
        // Accounts such as atlas@server do exist.
        refuseSecret(String.valueOf(PGProperty.USER.getOrDefault(address)), ";=");
        return address;
    }

    private static CannotOpenStore notUnderstood() {
        return new CannotOpenStore("the database address is no PostgreSQL address; it looks like " + FORM);
    }

    private static void refuseSecret(String part, String signs) {
        String plain = part.toUpperCase(Locale.ROOT)
                .replace("%40", "@")
                .replace("%3B", ";")
                .replace("%3D", "=");
        if (plain.chars().anyMatch(sign -> signs.indexOf(sign) >= 0)) {
            throw new CannotOpenStore(
                    "the database address has one of the signs @ ; = in its host, database or user, as"
                            + " if it held a password there; it looks like " + FORM + "; " + PASSWORD_FILE);
        }
    }
}
