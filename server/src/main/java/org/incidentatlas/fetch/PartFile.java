package org.incidentatlas.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way: what has arrived is on the disk at once, with the note that allows to go on with it, so it may be left
 * at any moment. Whoever opens it holds the {@link CacheLock}.
 */
final class PartFile implements AutoCloseable {

    private final CacheEntry entry;
    private final FileChannel channel;
    private MessageDigest digest = CacheEntry.digest();
    private @Nullable Note note;
    private long size;

    private PartFile(CacheEntry entry, FileChannel channel) {
        this.entry = entry;
        this.channel = channel;
    }

    /** What an earlier run left of this download, or an empty file. */
    static PartFile open(CacheEntry entry, Download wanted) throws IOException {
        entry.makeFolder();
        FileChannel channel = FileChannel.open(entry.part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        PartFile part = new PartFile(entry, channel);
        Optional<Note> left = Note.read(entry.partNote())
                .filter(Note::isStrong)
                .filter(earlier -> earlier.address().equals(wanted.address()));
        if (left.isPresent()) {
            part.note = left.get();
            part.size = channel.size();
            CacheEntry.update(part.digest, entry.part());
            channel.position(part.size);
        }
        return part;
    }

    /** Bytes there are. */
    long size() {
        return size;
    }

    /** The mark to go on with, or nothing when the download begins anew. */
    Optional<String> mark() {
        return Optional.ofNullable(note).filter(one -> size > 0).map(Note::etag);
    }

    /** Forgets what there is; the note stands on the disk before the first byte does. */
    void restart(Note fresh) throws IOException {
        channel.truncate(0);
        channel.position(0);
        size = 0;
        digest = CacheEntry.digest();
        note = fresh;
        fresh.write(entry.partNote());
    }

    void append(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        size += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", impossible);
        }
    }

    /** Everything on the disk, under the file's own name. */
    void finish(String checksum) throws IOException {
        channel.force(true);
        Note arrived = note;
        if (arrived == null) {
            throw new IllegalStateException("nothing has arrived");
        }
        entry.take(arrived.finished(checksum));
    }

    /** Leaves nothing behind. */
    void discard() throws IOException {
        channel.truncate(0);
        size = 0;
        note = null;
        digest = CacheEntry.digest();
        Files.deleteIfExists(entry.part());
        Files.deleteIfExists(entry.partNote());
    }

    /** Keeps what has arrived only when it can be gone on with. */
    @Override
    public void close() throws IOException {
        Note arrived = note;
        if (size == 0 || arrived == null || !arrived.isStrong()) {
            Files.deleteIfExists(entry.part());
            Files.deleteIfExists(entry.partNote());
        }
        channel.close();
    }
}
