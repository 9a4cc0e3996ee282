package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.control.ClaimsApart;
import org.incidentatlas.exchange.ImportReversal;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.intake.records.Examination;
import org.incidentatlas.intake.records.ImportRequest;
import org.incidentatlas.intake.records.RecordImport;
import org.incidentatlas.intake.records.Unreadable;
import org.incidentatlas.intake.records.Verdict;
import org.incidentatlas.intake.records.WrittenLicence;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.Outcome;
import org.incidentatlas.ledger.RevisionConflict;
import org.incidentatlas.ledger.Undo;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;

/** Takes in one file, or takes an import back: what {@code ./atlas import} has done. */
final class ImportTask {

    /** The name under which the report of every row is handed over. */
    static final String REPORT = "report";

    private static final int REFUSED = 1;

    private ImportTask() {}

    /**
     * How a file is taken in.
     *
     * @param named the file as the command was given it, for what is said of it
     * @param edition the data set's release, or null
     * @param accessed the day the file was obtained, as YYYY-MM-DD
     * @param filter how it was filtered, or null
     * @param citation how it is to be cited, or null
     * @param skipRejected whether the other rows are taken when some are rejected
     * @param retractGone whether records that the file no longer has are retracted
     * @param author who takes it in
     * @param writing whether it is written, or only looked at
     * @param report {@code json} or {@code csv} for a report of every row, or null for none
     * @param licence what was allowed in writing, or null
     * @param exportable {@code yes} or {@code no}, or null
     * @param visibility how far the public sees rows, or null
     */
    record Wanted(
            String named,
            @Nullable String edition,
            String accessed,
            @Nullable String filter,
            @Nullable String citation,
            boolean skipRejected,
            boolean retractGone,
            String author,
            boolean writing,
            @Nullable String report,
            @Nullable String licence,
            @Nullable String exportable,
            @Nullable String visibility) {

        ImportRequest request(List<Path> files) {
            return new ImportRequest(
                    files.get(0),
                    files.size() > 1 ? files.get(1) : null,
                    new ImportRequest.Description(
                            edition,
                            LocalDate.parse(accessed),
                            filter,
                            citation,
                            WrittenLicence.of(licence, exportable, visibility)),
                    skipRejected,
                    retractGone,
                    author);
        }
    }

    static RecordImport records(Stores stores) throws IOException {
        BoundaryIndex boundaries = Wiring.geography(stores).boundariesInUse();
        GazetteerIndex index = Wiring.gazetteer(stores, boundaries).withAliases(AtlasReader.aliases(stores.ledger()));
        return new RecordImport(stores.ledger(), boundaries, new Geocoder(index), Wiring.actors(), Clock.systemUTC());
    }

    /**
     * Takes a file in.
     *
     * @param files the file, and behind it the mapping when there is one
     */
    static int take(Stores stores, List<Path> files, Wanted wanted, Saying saying) throws IOException {
        RecordImport records = records(stores);
        ImportRequest request = wanted.request(files);
        Examination examined;
        try (ImportReport rows = ImportReport.open(saying, wanted.report())) {
            examined = records.examine(request, rows);
            rows.total(examined);
        }
        boolean rejected = examined.tally().of(Verdict.REJECTED) > 0;
        if (examined.fault().isPresent() || rejected && !wanted.skipRejected()) {
            saying.out()
                    .println(
                            examined.fault().isPresent() || wanted.writing()
                                    ? "Nothing of " + wanted.named() + " was written."
                                    : "Nothing of " + wanted.named()
                                            + " would be written; --skip-rejected takes the other rows.");
            return REFUSED;
        }
        if (!wanted.writing()) {
            saying.out().println("Nothing was written; --yes writes it.");
            return 0;
        }
        write(records, request, examined, wanted, saying);
        return 0;
    }

    private static void write(
            RecordImport records, ImportRequest request, Examination examined, Wanted wanted, Saying saying)
            throws IOException {
        try (ImportReport rows = ImportReport.open(saying, null)) {
            OptionalLong version = records.write(request, examined, rows);
            saying.out()
                    .println(
                            version.isEmpty()
                                    ? "Nothing changed; no version was made."
                                    : "Written as version " + version.getAsLong() + "; ./atlas import --undo "
                                            + version.getAsLong() + " takes it back.");
        } catch (Unreadable changed) {
            throw new OperatorError(wanted.named() + ": " + changed.getMessage() + " Nothing was written.", changed);
        } catch (RevisionConflict conflict) {
            throw new OperatorError("nothing was written: " + conflict.getMessage() + "; run it again", conflict);
        }
    }

    /** Takes an import back. */
    static int takeBack(Stores stores, long version, String author, Saying saying) {
        Batch batch = stores.ledger()
                .batch(version)
                .orElseThrow(
                        () -> new OperatorError("the import cannot be taken back: there is no version " + version));
        if (!ImportReversal.isImport(batch.reason())) {
            throw new OperatorError(
                    "the import cannot be taken back: version " + version + " is no import: " + batch.reason());
        }
        ImportReversal how = ImportReversal.of(version, batch.reason(), "");
        Outcome outcome = new Undo(stores.ledger(), Clock.systemUTC(), new ClaimsApart(stores.ledger()))
                .of(version, author, how.reason(), how.staying());
        if (!(outcome instanceof Outcome.Done done)) {
            throw new OperatorError("the import cannot be taken back: "
                    + (outcome instanceof Outcome.Refused refused ? refused.message() : "its records are gone"));
        }
        saying.out().println("Version " + done.version() + " takes back version " + version + ".");
        return 0;
    }
}
