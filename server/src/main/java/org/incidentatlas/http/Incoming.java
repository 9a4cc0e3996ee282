package org.incidentatlas.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place in a data folder where files of the owner's orders stand while they are used: each order has a folder of its own,
 * readable by its owner only, that is removed whatever becomes of the order.
 */
public final class Incoming implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

    private static final String PREFIX = "incoming-order-";

    /** As {@link Files#createTempDirectory} goes on with the prefix. */
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9]+");

    /** Stands in each folder that was made here: a name alone could be anybody's. */
    private static final String MARK = "made-by-incident-atlas";

    private final Path data;
    private final Set<Path> open = new HashSet<>();
    private boolean closed;

    public Incoming(Path data) {
        this.data = data;
    }

    /** Removes what a service left behind that was killed; for the only service of the data folder, before it answers. */
    public void clear() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(data, Incoming::wasMadeHere)) {
            left.forEach(Incoming::remove);
        }
    }

    private static boolean wasMadeHere(Path folder) {
        return NAME.matcher(String.valueOf(folder.getFileName())).matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Reads an order with its files.
     *
     * @throws RequestProblem when they are not what was announced, or more than is taken, or the service stops
     */
    Delivery receive(InputStream body, Upkeep upkeep) throws IOException {
        Announcement announced = Announcement.read(body, upkeep);
        if (announced.bytes() > Files.getFileStore(data).getUsableSpace()) {
            throw RequestProblem.unavailable(null, "There is no room for the files in the data folder.");
        }
        Path folder = folder();
        boolean received = false;
        try {
            List<Path> files = announced.receive(body, folder);
            received = true;
            return new Delivery(announced.order(), files, () -> end(folder));
        } finally {
            if (!received) {
                end(folder);
            }
        }
    }

    private synchronized Path folder() throws IOException {
        if (closed) {
            throw RequestProblem.unavailable(null, "The service is stopping.");
        }
        Path folder = Files.createTempDirectory(data, PREFIX);
        open.add(folder);
        Files.createFile(folder.resolve(MARK));
        return folder;
    }

    private synchronized void end(Path folder) {
        if (open.remove(folder)) {
            remove(folder);
        }
    }

    /** What cannot be removed is told and left for the next start: it changes nothing about the order. */
    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            Path mark = folder.resolve(MARK);
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(mark) && !each.equals(folder)) {
                    Files.deleteIfExists(each);
                }
            }
            // Last, so that a folder of which something is left is known at the next start.
            Files.deleteIfExists(mark);
            Files.deleteIfExists(folder);
        } catch (IOException | UncheckedIOException cause) {
            LOG.warn("files of an order cannot be removed folder={}", folder, cause);
        }
    }

    /** Takes no more orders, and removes the files of those that have not come to an end. */
    @Override
    public synchronized void close() {
        closed = true;
        List.copyOf(open).forEach(this::end);
    }

    /**
     * An order with its files, which are gone when it is closed.
     *
     * @param order what to do
     * @param files in the order sent
     * @param removal removes them
     */
    record Delivery(Upkeep.Order order, List<Path> files, Runnable removal) implements AutoCloseable {

        @Override
        public void close() {
            removal.run();
        }
    }
}
