package org.incidentatlas.intake.records;

import java.util.List;
import java.util.Optional;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.sources.Source;
import org.jspecify.annotations.Nullable;

/** What would become of a file. */
public final class Examination {

    private final ImportTally tally;
    private final @Nullable RecordFile file;
    private final @Nullable Edition edition;
    private final @Nullable Source source;
    private final List<String> gone;
    private final Passing passing;
    private final @Nullable Unreadable fault;

    private Examination(
            ImportTally tally,
            @Nullable RecordFile file,
            @Nullable Edition edition,
            @Nullable Source source,
            List<String> gone,
            Passing passing,
            @Nullable Unreadable fault) {
        this.tally = tally;
        this.file = file;
        this.edition = edition;
        this.source = source;
        this.gone = List.copyOf(gone);
        this.passing = passing;
        this.fault = fault;
    }

    static Examination of(
            ImportTally tally, RecordFile file, Edition edition, Source source, List<String> gone, Passing passing) {
        return new Examination(tally, file, edition, source, gone, passing, null);
    }

    static Examination broken(ImportTally tally, Unreadable fault) {
        return new Examination(tally, null, null, null, List.of(), Passing.NONE, fault);
    }

    public ImportTally tally() {
        return tally;
    }

    /** Why the file cannot be read to its end; nothing of it is taken then. */
    public Optional<Unreadable> fault() {
        return Optional.ofNullable(fault);
    }

    /** The edition the rows are of; empty when the file cannot be read. */
    public Optional<Edition> edition() {
        return Optional.ofNullable(edition);
    }

    /** Ids of records of the data set that the file no longer has. */
    public List<String> gone() {
        return gone;
    }

    RecordFile file() {
        return need(file);
    }

    Edition wholeEdition() {
        return need(edition);
    }

    Source source() {
        return need(source);
    }

    /** What must come out again when the file is read to be written. */
    Passing passing() {
        return passing;
    }

    private <T> T need(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("a file that could not be read is not taken", fault);
        }
        return part;
    }
}
