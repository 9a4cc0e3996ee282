package org.incidentatlas.intake.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.exchange.DataTerms;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.exchange.ImportReason;
import org.incidentatlas.exchange.Remark;
import org.incidentatlas.exchange.SourceRow;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.ledger.BatchHeader;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.PublishedMeanwhile;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.sources.Source;
import org.incidentatlas.sources.SourceKind;
import org.jspecify.annotations.Nullable;

/** Takes in files: first says what would become of every row, then writes one batch. For one thread. */
public final class RecordImport {

    private final LedgerStore ledger;
    private final BoundaryIndex boundaries;
    private final Geocoder geocoder;
    private final Actors actors;
    private final Clock clock;

    public RecordImport(LedgerStore ledger, BoundaryIndex boundaries, Geocoder geocoder, Actors actors, Clock clock) {
        this.ledger = ledger;
        this.boundaries = boundaries;
        this.geocoder = geocoder;
        this.actors = actors;
        this.clock = clock;
    }

    /** Says what would become of the file; writes nothing. A file that cannot be read is told in the examination. */
    public Examination examine(ImportRequest request, RowListener listener) throws IOException {
        ImportTally tally = new ImportTally();
        try {
            RecordFile file = RecordFile.find(request.file(), request.mapping());
            Edition edition = edition(file, request.description());
            Source source = source(edition, file.format());
            try (RowSource rows = file.open()) {
                RecordMaker maker = maker(request, file, edition, source);
                RowPass pass =
                        new RowPass(rows, maker, ledger, request.description().licence() != null);
                List<Decision> some = pass.next();
                while (!some.isEmpty()) {
                    for (Decision decision : some) {
                        tally.add(decision.verdict());
                        listener.row(decision.outcome());
                    }
                    listener.progress(pass.row(), rows.bytesRead());
                    some = pass.next();
                }
                List<String> gone = gone(file, maker.kind(), pass.seen());
                return Examination.of(tally, file, edition, source, gone, new Passing(rows.checksum(), pass.trace()));
            }
        } catch (Unreadable fault) {
            return Examination.broken(tally, fault);
        }
    }

    /** The records that the first rows make, without a look at what the record holds of them; writes nothing. */
    public List<PreviewedRow> preview(ImportRequest request, int most) throws IOException {
        RecordFile file = RecordFile.find(request.file(), request.mapping());
        Edition edition = edition(file, request.description());
        RecordMaker maker = maker(request, file, edition, source(edition, file.format()));
        List<PreviewedRow> previewed = new ArrayList<>();
        try (RowSource rows = file.open()) {
            Optional<SourceRow> next = rows.next();
            while (next.isPresent() && previewed.size() < most) {
                MadeRecord made = maker.make(next.get());
                previewed.add(new PreviewedRow(
                        previewed.size() + 1,
                        next.get().line(),
                        made.id(),
                        made.has(Remark.Weight.FAULT) ? null : made.record(),
                        made.remarks()));
                next = rows.next();
            }
        }
        return previewed;
    }

    /** {@link #write(ImportRequest, Examination, String, RowListener)} without a note. */
    public OptionalLong write(ImportRequest request, Examination examined, RowListener listener) throws IOException {
        return write(request, examined, "", listener);
    }

    /**
     * Writes what was examined as one batch, and gives its version; empty when it changes nothing.
     *
     * @param note stands behind the reason of the batch; empty for none
     * @throws Unreadable when the file is no longer the one that was examined, or its rows would become something else; nothing is written then
     * @throws org.incidentatlas.ledger.RevisionConflict when a record was changed since; nothing is written then
     * @throws IllegalStateException when the file cannot be read, or rows were rejected and are not to be skipped
     */
    public OptionalLong write(ImportRequest request, Examination examined, String note, RowListener listener)
            throws IOException {
        if (examined.tally().of(Verdict.REJECTED) > 0 && !request.skipRejected()) {
            throw new IllegalStateException("rows were rejected, and are not to be skipped");
        }
        List<String> retracted = request.retractGone() ? examined.gone() : List.of();
        if (examined.tally().changes() == 0 && retracted.isEmpty()) {
            return OptionalLong.empty();
        }
        RecordMaker maker = maker(request, examined.file(), examined.wholeEdition(), examined.source());
        try (RowSource rows = examined.file().open()) {
            LedgerStore.Unchanged claims = new LedgerStore.Unchanged(ControlStatement.KIND, ledger.head());
            RowPass pass =
                    new RowPass(rows, maker, ledger, request.description().licence() != null);
            ChangeStream changes = new ChangeStream(ledger, pass, rows, listener);
            changes.begin(examined.wholeEdition(), examined.source());
            changes.end(maker.kind(), retracted, examined);
            BatchHeader header = header(request, examined, retracted.size(), note);
            return OptionalLong.of(
                    maker.kind().equals(ControlStatement.KIND)
                            ? ledger.append(header, changes, claims)
                            : ledger.append(header, changes));
        } catch (PublishedMeanwhile another) {
            throw ChangeStream.recordChanged();
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    private BatchHeader header(ImportRequest request, Examination examined, int retracted, String note) {
        ImportTally tally = examined.tally();
        String reason = ImportReason.IMPORT + examined.wholeEdition().citation() + "; "
                + request.file().getFileName() + ", "
                + tally.of(Verdict.ACCEPTED) + " new, " + tally.of(Verdict.CORRECTED) + " corrected, "
                + tally.of(Verdict.NEEDS_REVIEW) + " drafts, " + retracted + " retracted"
                + (note.isEmpty() ? "" : "; " + note);
        return new BatchHeader(request.author(), clock.instant(), reason);
    }

    private RecordMaker maker(ImportRequest request, RecordFile file, Edition edition, Source source)
            throws Unreadable {
        return new RecordMaker(
                file.format(),
                edition,
                source.id(),
                visibility(file.format(), request.description().licence()),
                new RowPlaces(geocoder, boundaries),
                actors);
    }

    private List<String> gone(RecordFile file, String kind, SeenIds seen) {
        List<String> gone = new ArrayList<>();
        DataSets dataSets = new DataSets(ledger);
        ledger.forEachOf(kind, file.format().dataSet() + "-", revision -> {
            if (revision.action().leavesRecord()
                    && !seen.contains(revision.id())
                    && dataSets.isOf(file.format().dataSet(), revision)) {
                gone.add(revision.id());
            }
        });
        return gone;
    }

    private static DataTerms terms(DataTerms known, @Nullable WrittenLicence allowed) {
        Boolean exportable = allowed == null ? null : allowed.exportable();
        return allowed == null
                ? known
                : new DataTerms(allowed.licence(), exportable == null ? known.exportable() : exportable);
    }

    /** @throws Unreadable for claims that would only be counted, which incidents are */
    private static Visibility visibility(RecordFormat format, @Nullable WrittenLicence allowed) throws Unreadable {
        Visibility visibility = allowed == null ? null : allowed.visibility();
        boolean claims =
                format instanceof RecordFormat.Mapped mapped && mapped.mapping().subject() == Mapping.Subject.CONTROL;
        if (claims && visibility == Visibility.COUNTED) {
            throw new Unreadable(
                    1,
                    "mapping",
                    "Only incidents are counted, and control claims are to be.",
                    "Write hidden, or how far the public is to see them.");
        }
        return visibility == null ? format.visibility() : visibility;
    }

    private static Edition edition(RecordFile file, ImportRequest.Description described) {
        RecordFormat format = file.format();
        DataTerms terms = terms(format.terms(), described.licence());
        @Nullable String given = described.citation() == null ? format.citation() : described.citation();
        String citation = given == null
                ? Edition.citation(format.publisher(), described.edition(), described.accessed(), described.filter())
                : given;
        return Edition.of(
                format.dataSet(),
                format.publisher(),
                described.edition(),
                described.accessed(),
                described.filter(),
                new Rights(terms.licence(), terms.exportable(), citation),
                file.layout());
    }

    /** The data set itself, as the source on which its rows rest. */
    private static Source source(Edition edition, RecordFormat format) {
        boolean known = format instanceof RecordFormat.OfScheme;
        return new Source(
                "s-" + edition.id(),
                edition.publisher(),
                known || !edition.publisher().equals(Presets.NOBODY),
                edition.citation(),
                null,
                null,
                known ? SourceKind.RESEARCH : SourceKind.NOT_SAID,
                null,
                edition.rights().licence());
    }
}
