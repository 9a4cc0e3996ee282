package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works with: the embedded one of a folder, or PostgreSQL. */
final class StoreOptions {

    @Option(
            names = "--data",
            defaultValue = ".atlas",
            paramLabel = "DIR",
            description = "Folder of the embedded database. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of(".atlas");

    @Option(
            names = "--db",
            defaultValue = "${ATLAS_DB:-}",
            paramLabel = "URL",
            description = "PostgreSQL with PostGIS in its place; also from the environment variable ATLAS_DB.")
    private @Nullable String db;

    /** The service that owns the embedded database, if one runs on the folder. */
    Optional<ServiceFile> owner() throws IOException {
        return isEmbedded() ? ServiceFile.find(folder()).filter(ServiceFile::answers) : Optional.empty();
    }

    /** @throws OperatorError when a running service owns the database, or it cannot be opened */
    Stores open() throws IOException {
        return Wiring.open(Settings.commandOn(folder(), database()));
    }

    boolean isEmbedded() {
        return database() == null;
    }

    /** The address of PostgreSQL, or null for the embedded database. */
    @Nullable
    String database() {
        return db == null || db.isBlank() ? null : db;
    }

    Path folder() {
        return data.toAbsolutePath().normalize();
    }
}
