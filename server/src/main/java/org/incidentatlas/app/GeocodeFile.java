package org.incidentatlas.app;

import java.io.BufferedWriter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import org.incidentatlas.intake.batch.BatchProgress.Position;
import org.incidentatlas.intake.batch.BatchResult;
import org.incidentatlas.intake.batch.NameColumns;
import org.incidentatlas.intake.batch.PlaceBatch;
import org.incidentatlas.intake.batch.StrictDecoder;
import org.incidentatlas.intake.batch.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Places the rows of one file. What is found goes to a file beside the one asked for and is moved there at the end, so
 * that nobody takes half an answer for a whole one; what is written beside it tells how a later run can go on.
 */
final class GeocodeFile {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Path file;
    private final @Nullable Charset encoding;
    private final @Nullable Character delimiter;
    private final NameColumns columns;
    private final Duration checkpoints;

    /** @param checkpoints how often it is noted how far a run has come, at most */
    GeocodeFile(
            Path file,
            @Nullable Charset encoding,
            @Nullable Character delimiter,
            NameColumns columns,
            Duration checkpoints) {
        this.checkpoints = checkpoints;
        this.file = file;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.columns = columns;
    }

    /** @param out where to write; null for standard output */
    void run(PlaceSource source, @Nullable Path out, boolean resume) throws IOException, InterruptedException {
        if (out == null) {
            Path folder = Files.createTempDirectory("atlas-geocode");
            try {
                run(source, new GeocodeCheckpoint(folder.resolve("table"), checkpoints), null, false);
            } finally {
                Files.deleteIfExists(folder);
            }
            return;
        }
        if (Files.isDirectory(out)) {
            throw new OperatorError("--out names a folder; name a file in it");
        }
        GeocodeCheckpoint checkpoint = new GeocodeCheckpoint(out, checkpoints);
        if (isRead(out) || checkpoint.files().stream().anyMatch(this::isRead)) {
            throw new OperatorError("--out would write over the file that is read; choose another");
        }
        run(source, checkpoint, out, resume);
    }

    private boolean isRead(Path written) {
        try {
            return Files.exists(written) && Files.isSameFile(file, written);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void run(PlaceSource source, GeocodeCheckpoint checkpoint, @Nullable Path out, boolean resume)
            throws IOException, InterruptedException {
        GeocodeCheckpoint.State start =
                resume ? checkpoint.resumed(source.index(), columns) : checkpoint.fresh(source.index(), columns);
        long begun = System.nanoTime();
        BatchResult result = write(source, checkpoint, start, begun);
        if (result instanceof BatchResult.Refused refused) {
            if (!resume || out == null) {
                checkpoint.remove();
            }
            throw new OperatorError(file + " line " + refused.line() + ": " + refused.message()
                    + (resume ? "; what was done before is kept" : "; nothing was written"));
        }
        deliver(checkpoint, out);
        report(((BatchResult.Done) result).tally(), source, start, begun);
    }

    private BatchResult write(
            PlaceSource source, GeocodeCheckpoint checkpoint, GeocodeCheckpoint.State start, long begun)
            throws IOException, InterruptedException {
        try (Counted bytes = new Counted(Files.newInputStream(file));
                StrictDecoder text = new StrictDecoder(bytes, encoding);
                FileChannel channel =
                        FileChannel.open(checkpoint.partial(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(start.bytes()).position(start.bytes());
            Writer out = new BufferedWriter(
                    new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
            ProgressLine line =
                    new ProgressLine(Files.size(file), start.position().tally().rows(), begun);
            PlaceBatch batch = new PlaceBatch(source.finder(), columns, delimiter, THREADS).fingerprinted();
            BatchResult result = batch.run(
                    text,
                    out,
                    position -> {
                        line.show(position.tally().rows(), bytes.read);
                        checkpoint.reached(position, start, out, channel);
                    },
                    start.position());
            out.flush();
            line.end();
            return result;
        }
    }

    private static void deliver(GeocodeCheckpoint checkpoint, @Nullable Path out) throws IOException {
        if (out == null) {
            Files.copy(checkpoint.partial(), System.out);
            System.out.flush();
        } else {
            Files.move(checkpoint.partial(), out, StandardCopyOption.REPLACE_EXISTING);
        }
        checkpoint.remove();
    }

    private static void report(Tally tally, PlaceSource source, GeocodeCheckpoint.State start, long begun) {
        double seconds = Math.max((System.nanoTime() - begun) / 1e9, 1e-3);
        Position before = start.position();
        System.err.printf(
                Locale.ROOT,
                "%,d rows: %,d accept, %,d review, %,d manual, %,d outside the country, %,d blank; %.1f s, %,d rows/s%n",
                tally.rows(),
                tally.accept(),
                tally.review(),
                tally.manual(),
                tally.outside(),
                tally.blank(),
                seconds,
                Math.round((tally.rows() - before.tally().rows()) / seconds));
        if (source.indices().get() > 1) {
            System.err.println("the places of the service changed during the run; rows were answered by "
                    + source.indices().get() + " versions of its index");
        }
    }

    /** Counts what was read, for the share that is done. */
    private static final class Counted extends FilterInputStream {

        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            read += Math.max(count, 0);
            return count;
        }
    }
}
