package org.incidentatlas.intake.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one service below a data folder, for files that were handed over to it. It holds a lock for as long as the
 * service lives, so that the next one knows what was left behind by a service that is no more, whichever engine they work with.
 */
public final class DeskFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskFolder.class);

    private static final String PREFIX = "imports-of-service-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "[0-9]+");
    private static final String LOCK = "lock-of-incident-atlas";

    private final Path data;
    private @Nullable Path folder;
    private @Nullable FileChannel lock;

    public DeskFolder(Path data) {
        this.data = data;
    }

    /** Removes what services left behind that were killed. */
    void clear() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(data, DeskFolder::isLeft)) {
            left.forEach(DeskFolder::remove);
        } catch (NoSuchFileException noFolder) {
            // Then nothing was left.
        }
    }

    private static boolean isLeft(Path path) {
        boolean ours = NAME.matcher(String.valueOf(path.getFileName())).matches()
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(path.resolve(LOCK), LinkOption.NOFOLLOW_LINKS);
        if (!ours) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        } catch (IOException unknown) {
            LOG.warn("whether a folder of imports is in use cannot be told folder={}", path, unknown);
            return false;
        }
    }

    /** A new folder within, readable by the owner only. */
    public synchronized Path create() throws IOException {
        Path own = folder;
        if (own == null) {
            own = Files.createTempDirectory(Files.createDirectories(data), PREFIX);
            FileChannel channel =
                    FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            lock = channel;
            folder = own;
        }
        return Files.createTempDirectory(own, "import-");
    }

    /** The folder as it must be for a new file: readable and writable by the owner, and nobody else. */
    static Path createFile(Path path) throws IOException {
        boolean posix = Files.getFileStore(path.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Files.createFile(path, mode);
    }

    long usableSpace() throws IOException {
        return Files.getFileStore(Files.createDirectories(data)).getUsableSpace();
    }

    /** What cannot be removed is told, and left for the next start. */
    static void remove(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : inside) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException cause) {
            LOG.warn("files of an import cannot be removed folder={}", tree, cause);
        }
    }

    @Override
    public synchronized void close() {
        Path own = folder;
        FileChannel channel = lock;
        if (own == null || channel == null) {
            return;
        }
        remove(own);
        try {
            channel.close();
        } catch (IOException cause) {
            LOG.warn("the lock of the folder of imports cannot be given up", cause);
        }
        folder = null;
    }
}
