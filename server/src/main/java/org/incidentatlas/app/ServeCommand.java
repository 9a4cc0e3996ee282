package org.incidentatlas.app;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.incidentatlas.http.Admission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the service and keeps it running until it is told to stop. */
@Command(
        name = "serve",
        description = "Starts the service. Without --db it keeps its record in an embedded database under --data.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "Port; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, reachable from this machine only.")
    private String host = "127.0.0.1";

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
            description =
                    "PostgreSQL with PostGIS, as jdbc:postgresql://host:5432/name?user=…; also from the environment variable ATLAS_DB, which keeps a password off the command line.")
    private @Nullable String db;

    @Option(
            names = "--boundaries",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Boundary files to load and use from now on: GeoJSON, TopoJSON, zipped shapefile, GeoPackage or FlatGeobuf,"
                            + " provinces and districts;"
                            + " or the word built-in to go back to the approximate ones.")
    private List<Path> boundaries = new ArrayList<>();

    @Option(
            names = "--starter",
            paramLabel = "yes|no",
            description =
                    "Whether an empty atlas gets the starter record. Default: yes on the embedded database, no with --db.")
    private @Nullable YesNo starter;

    @Option(
            names = "--require-token",
            description =
                    "Lets nobody read without a token (see ./atlas token). The page loads, and asks its reader to sign in.")
    private boolean requireToken;

    @Option(
            names = "--behind-proxy",
            description =
                    "Takes the word of a proxy in front, which must set X-Forwarded-Proto and X-Forwarded-For on every"
                            + " request: whether it came by https, and from where.")
    private boolean behindProxy;

    @Option(
            names = "--second-reader",
            defaultValue = "yes",
            paramLabel = "yes|no",
            description = "Whether a change must be checked by somebody who did not write it, before it is published."
                    + " Default: ${DEFAULT-VALUE}.")
    private YesNo secondReader = YesNo.YES;

    @Option(
            names = "--import-limit",
            defaultValue = "2048",
            paramLabel = "MIB",
            description =
                    "The largest file that editors can hand over for import, in mebibytes. Default: ${DEFAULT-VALUE}.")
    private int importLimit = 2048;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = settings();
        CountDownLatch stopped = new CountDownLatch(1);
        Wiring wiring = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            wiring.close();
            stopped.countDown();
        }));
        announce(wiring);
        stopped.await();
        return 0;
    }

    private static Wiring start(Settings settings) throws IOException {
        try {
            return Wiring.start(settings);
        } catch (JavalinBindException taken) {
            throw new OperatorError("port " + settings.port() + " on " + settings.host()
                    + " cannot be used; another program may have it. Choose one with --port.");
        }
    }

    private Settings settings() {
        if (host.isBlank()) {
            throw new OperatorError("--host takes an address to listen on, such as 127.0.0.1");
        }
        if (port < 0 || port > 65_535) {
            throw new OperatorError("--port takes a number from 0 to 65535, not " + port);
        }
        if (importLimit < 1) {
            throw new OperatorError("--import-limit takes a number of mebibytes from 1 on, not " + importLimit);
        }
        String database = db == null || db.isBlank() ? null : db;
        boolean withStarter = starter == null ? database == null : starter == YesNo.YES;
        Path folder = data.toAbsolutePath().normalize();
        boolean checked = secondReader == YesNo.YES;
        Admission admission = new Admission(requireToken, behindProxy);
        return new Settings(
                host, port, folder, database, boundaries, withStarter, checked, (long) importLimit << 20, admission);
    }

    /** One line for people and scripts: where, and how long it took from the start of the process. */
    private void announce(Wiring wiring) {
        double seconds = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "Incident Atlas ready at %s in %.1f s (%s)",
                        wiring.address(),
                        seconds,
                        wiring.summary()));
        spec.commandLine().getOut().flush();
    }

    /** The two answers an option takes. */
    enum YesNo {
        YES,
        NO
    }
}
