package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.incidentatlas.bench.MadeUpEvents;
import org.incidentatlas.boundaries.ApproximateSet;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.RowListener;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.storage.embedded.EmbeddedStores;
import org.incidentatlas.storage.postgis.PostgisStores;

/**
 * A program that takes in a file of made-up events and may be killed while it does. Prints {@code writing} when it begins to
 * write, and {@code version NUMBER} when the import was acknowledged.
 */
final class ImportingProcess {

    private ImportingProcess() {}

    /** Arguments: a folder or JDBC address, and the file. */
    public static void main(String[] arguments) throws IOException {
        try (Stores stores = open(arguments[0])) {
            System.out.println("version " + take(stores, Path.of(arguments[1])));
        }
    }

    static Stores open(String database) {
        return database.startsWith("jdbc:") ? PostgisStores.open(database) : EmbeddedStores.open(Path.of(database));
    }

    /** Takes the file in, and gives the version; 0 when it changed nothing. */
    static long take(Stores stores, Path file) throws IOException {
        RecordImport records = ImportTask.records(stores);
        ImportRequest request = new ImportRequest(
                file,
                null,
                new ImportRequest.Description(null, LocalDate.of(2022, 1, 1), null, null),
                false,
                false,
                "a process");
        Examination examined = records.examine(request, RowListener.NONE);
        System.out.println("writing");
        return records.write(request, examined, RowListener.NONE).orElse(0);
    }

    static void makeUp(Path file, int rows) throws IOException {
        BoundaryIndex builtIn = new BoundaryIndex(
                ApproximateSet.describe(), Geography.named(ApproximateSet.load().units()));
        new MadeUpEvents(Scheme.named("ucdp").orElseThrow(), builtIn).write(file, rows);
    }

    /** Starts the program in a Java of its own. */
    static Process start(String database, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingProcess.class.getName(),
                        database,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
