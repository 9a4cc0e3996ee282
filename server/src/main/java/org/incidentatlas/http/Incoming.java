package org.incidentatlas.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The place in a data folder where files of the owner's orders stand while they are used: each order has a folder of its own,
 * readable by its owner only, that is removed whatever becomes of the order.
 */
public final class Incoming {

    private static final String PREFIX = "incoming-";

    private final Path data;

    public Incoming(Path data) {
        this.data = data;
    }

    /** Removes what a service left behind that was killed; for the only service of the data folder, before it answers. */
    public void clear() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(data, PREFIX + "*")) {
            for (Path folder : left) {
                remove(folder);
            }
        }
    }

    /**
     * Reads an order with its files.
     *
     * @throws RequestProblem when they are not what was announced, or more than is taken
     */
    Delivery receive(InputStream body, Upkeep upkeep) throws IOException {
        Announcement announced = Announcement.read(body, upkeep);
        if (announced.bytes() > Files.getFileStore(data).getUsableSpace()) {
            throw RequestProblem.unavailable(null, "There is no room for the files in the data folder.");
        }
        Path folder = Files.createTempDirectory(data, PREFIX);
        boolean received = false;
        try {
            List<Path> files = announced.receive(body, folder);
            received = true;
            return new Delivery(announced.order(), files, folder);
        } finally {
            if (!received) {
                remove(folder);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /**
     * An order with its files, which are gone when it is closed.
     *
     * @param order what to do
     * @param files in the order sent
     * @param folder holds them
     */
    record Delivery(Upkeep.Order order, List<Path> files, Path folder) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            remove(folder);
        }
    }
}
