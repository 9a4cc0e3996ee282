package org.incidentatlas.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.incidentatlas.intake.batch.BatchProgress.Position;
import org.incidentatlas.intake.batch.NameColumns;

/**
 * How far a batch on a file has come, kept beside its partial output: {@code OUT.partial} and {@code OUT.partial.json}.
 * Rows of the output that it does not speak of yet are cut off and done again by the run that goes on.
 */
final class GeocodeCheckpoint {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path partial;
    private final Path notes;
    private final Duration every;
    private long last = System.nanoTime();

    /** @param every how often a position is noted, at most */
    GeocodeCheckpoint(Path out, Duration every) {
        this.every = every;
        this.partial = out.resolveSibling(out.getFileName() + ".partial");
        this.notes = out.resolveSibling(out.getFileName() + ".partial.json");
    }

    /**
     * @param index the version of the index that answered
     * @param columns the columns that were asked
     * @param position behind the last row that is whole
     * @param bytes the length of the output up to there
     */
    record State(String index, NameColumns columns, Position position, long bytes) {}

    Path partial() {
        return partial;
    }

    /** Every file that is written beside the output. */
    List<Path> files() {
        return List.of(partial, notes, aside());
    }

    private Path aside() {
        return notes.resolveSibling(notes.getFileName() + ".tmp");
    }

    /** The state of a run that begins; what an earlier one left is written over. */
    State fresh(String index, NameColumns columns) throws IOException {
        if (Files.exists(notes)) {
            System.err.println("an interrupted run left " + partial + "; it is begun anew (--resume would go on)");
        }
        Files.deleteIfExists(notes);
        return new State(index, columns, Position.START, 0);
    }

    /**
     * The state that an interrupted run left; a fresh one when there is none.
     *
     * @throws OperatorError when that run asked other columns, or places have changed since
     */
    State resumed(String index, NameColumns columns) throws IOException {
        State left;
        try {
            left = MAPPER.readValue(Files.readAllBytes(notes), State.class);
        } catch (NoSuchFileException none) {
            return new State(index, columns, Position.START, 0);
        } catch (JsonProcessingException unreadable) {
            throw new OperatorError(notes + " cannot be read; run without --resume to begin anew", unreadable);
        }
        if (!left.columns().equals(columns)) {
            throw new OperatorError("the interrupted run asked other columns, " + left.columns()
                    + "; give the same, or run without --resume");
        }
        if (!left.index().equals(index)) {
            throw new OperatorError("places or names have changed since the interrupted run (index " + left.index()
                    + ", now " + index + "), and one file must not be answered by both; run without --resume");
        }
        if (Files.notExists(partial) || Files.size(partial) < left.bytes()) {
            throw new OperatorError(partial + " is shorter than the interrupted run left it; run without --resume");
        }
        return left;
    }

    /** Notes the position, unless one was noted just now. */
    void reached(Position position, State start, Writer out, FileChannel channel) {
        if (System.nanoTime() - last < every.toNanos()) {
            return;
        }
        last = System.nanoTime();
        try {
            out.flush();
            Path aside = aside();
            MAPPER.writeValue(aside.toFile(), new State(start.index(), start.columns(), position, channel.position()));
            Files.move(aside, notes, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Removes what is left beside the output. */
    void remove() throws IOException {
        Files.deleteIfExists(partial);
        Files.deleteIfExists(notes);
    }
}
