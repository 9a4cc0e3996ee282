package org.incidentatlas.intake.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.intake.records.FileHead;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.PreviewedRow;
import org.jspecify.annotations.Nullable;

/** A file that somebody handed over, and how far it has come. Safe for several threads. */
public final class HeldImport {

    private final String id;
    private final Handed handed;
    private ImportOptions options;
    private @Nullable Path mapping;
    private @Nullable String mappingText;
    private @Nullable FileHead head;
    private List<PreviewedRow> preview = List.of();
    private ImportState state = new ImportState.Waiting();
    private String notice = "";
    private Instant touched;
    private long attempt = 1;

    /**
     * What was handed over.
     *
     * @param folder holds the file and what is found out about it
     * @param file the file under its own name
     * @param bytes its length
     * @param by who handed it over
     * @param at when
     */
    public record Handed(Path folder, Path file, long bytes, String by, Instant at) {

        public String name() {
            return String.valueOf(file.getFileName());
        }
    }

    HeldImport(String id, Handed handed, ImportOptions options) {
        this.id = id;
        this.handed = handed;
        this.options = options;
        this.touched = handed.at();
    }

    public String id() {
        return id;
    }

    public Handed handed() {
        return handed;
    }

    public synchronized ImportOptions options() {
        return options;
    }

    /** The mapping as it was given; empty without one. */
    public synchronized Optional<String> mapping() {
        return Optional.ofNullable(mappingText);
    }

    /** Columns and first rows; empty when the file is none of rows, or not looked at yet. */
    public synchronized Optional<FileHead> head() {
        return Optional.ofNullable(head);
    }

    /** What the first rows make. */
    public synchronized List<PreviewedRow> preview() {
        return preview;
    }

    public synchronized ImportState state() {
        return state;
    }

    /** Something to say to whoever looks at it; empty for nothing. */
    public synchronized String notice() {
        return notice;
    }

    synchronized Instant touched() {
        return touched;
    }

    synchronized boolean isWriting() {
        return state instanceof ImportState.Writing;
    }

    synchronized ImportRequest request() {
        return new ImportRequest(
                handed.file(),
                mapping,
                options.described(),
                options.skipRejected(),
                options.retractGone(),
                handed.by());
    }

    /** Has it looked at again, with whatever is changed; what goes on with it is given up. The number of the new attempt. */
    synchronized long again(ImportOptions newOptions, String newNotice, Instant now) {
        options = newOptions;
        notice = newNotice;
        touched = now;
        preview = List.of();
        state = new ImportState.Waiting();
        return ++attempt;
    }

    synchronized void map(Path file, String text) {
        mapping = file;
        mappingText = text;
    }

    /** Ends whatever goes on with it. */
    synchronized void giveUp() {
        attempt++;
    }

    synchronized boolean isAt(long asked) {
        return attempt == asked;
    }

    synchronized long attempt() {
        return attempt;
    }

    synchronized void show(long asked, FileHead beginning, List<PreviewedRow> rows) {
        if (attempt == asked) {
            head = beginning;
            preview = List.copyOf(rows);
        }
    }

    /** Goes on to the state, unless the attempt was given up. */
    synchronized boolean move(long asked, ImportState next, Instant now) {
        if (attempt != asked) {
            return false;
        }
        state = next;
        touched = now;
        return true;
    }

    /** Goes from the report that somebody saw to writing it; false when that is no longer the state. */
    synchronized boolean beginWriting(ImportState.Examined seen, Written progress, Instant now) {
        if (state != seen) {
            return false;
        }
        notice = "";
        return move(attempt, new ImportState.Writing(seen, progress), now);
    }
}
