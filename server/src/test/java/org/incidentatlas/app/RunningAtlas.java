package org.incidentatlas.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The whole service in this process, on the starter record, an embedded database of its own and any free port. */
public final class RunningAtlas implements AutoCloseable {

    private final Path data;
    private final Wiring wiring;

    private RunningAtlas(Path data, Wiring wiring) {
        this.data = data;
        this.wiring = wiring;
    }

    /** Starts it; answers when it is ready. */
    public static RunningAtlas start() {
        try {
            Path data = Files.createTempDirectory("atlas-test");
            return new RunningAtlas(data, Wiring.start(new Settings("127.0.0.1", 0, data, null, List.of(), true)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Where it answers, without a slash at the end. */
    public String address() {
        return wiring.address();
    }

    @Override
    public void close() {
        wiring.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
