package org.incidentatlas.exchange.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.exchange.ImportReason;
import org.incidentatlas.exchange.Layout;
import org.incidentatlas.exchange.Scheme;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.ledger.Batch;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.ledger.Stage;
import org.incidentatlas.timeline.LinkedEvents;

/**
 * Writes the published incidents as a table of a scheme, in the order of their ids.
 *
 * <p>The columns are those of the edition that was obtained last, with any that older editions had besides; without an edition
 * the scheme's own. A row of the scheme that nobody changed here has every field as it came. One that was changed has the fields
 * that differ for it written anew. An incident of any other origin is written in the columns that the scheme has for it. For one
 * use by one thread.
 */
public final class SchemeExport {

    private final LedgerStore ledger;
    private final Scheme scheme;
    private final boolean all;
    private final boolean everyRecord;
    private final Set<String> leftToOthers = new HashSet<>();
    private final UnitPlaces places;
    private final Map<String, Edition> editions = new TreeMap<>();
    private final Map<String, Long> cited = new TreeMap<>();
    private final Map<Long, Boolean> imports = new HashMap<>();
    private long written;
    private long withheld;
    private long linked;

    /** Every event once. */
    public SchemeExport(LedgerStore ledger, Scheme scheme, BoundaryIndex boundaries, boolean all) {
        this(ledger, scheme, boundaries, all, false);
    }

    /**
     * @param all whether rows are written too that the public may not see or that may not leave the atlas
     * @param everyRecord whether all records of one event are written; else a row that came from the scheme stands for it
     *     before others, so that it comes out as it came, and without one the record that is shown
     */
    public SchemeExport(LedgerStore ledger, Scheme scheme, BoundaryIndex boundaries, boolean all, boolean everyRecord) {
        this.ledger = ledger;
        this.scheme = scheme;
        this.all = all;
        this.everyRecord = everyRecord;
        this.places = new UnitPlaces(boundaries);
    }

    /**
     * Writes the table.
     *
     * @return the version it shows
     */
    public long write(Writer out) throws IOException {
        ledger.forEachOf(
                Edition.KIND,
                "",
                revision -> editions.put(revision.id(), Documents.read(revision.document(), Edition.class)));
        if (!everyRecord) {
            leaveToOthers();
        }
        Layout layout = layout();
        MinimalCsv csv = new MinimalCsv(out, layout);
        csv.write(layout.columns());
        try {
            return ledger.forEachPublished(revision -> {
                if (revision.kind().equals(Incident.KIND) && revision.action().leavesRecord()) {
                    write(revision, layout.columns(), csv);
                }
            });
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    /** Finds of every linked event the records that another one stands for here. */
    private void leaveToOthers() {
        List<ProposalDecision> decisions = new ArrayList<>();
        ledger.forEachOf(ProposalDecision.KIND, "", revision -> {
            if (revision.action().leavesRecord()) {
                decisions.add(Documents.read(revision.document(), ProposalDecision.class));
            }
        });
        for (List<String> event : LinkedEvents.of(decisions).all()) {
            List<Incident> written = event.stream()
                    .flatMap(id -> published(id).stream())
                    .filter(incident -> all || isOpen(incident))
                    .toList();
            Optional<Incident> stands = written.stream()
                    .filter(this::isOfTheScheme)
                    .findFirst()
                    .or(() -> written.stream().findFirst());
            stands.ifPresent(one -> written.stream()
                    .map(Incident::id)
                    .filter(id -> !id.equals(one.id()))
                    .forEach(leftToOthers::add));
        }
    }

    /** The incident as it is published; empty when it is not, or no longer. */
    private Optional<Incident> published(String id) {
        return ledger.revisions(Incident.KIND, id).stream()
                .filter(revision -> revision.stage() == Stage.PUBLISHED)
                .reduce((earlier, later) -> later)
                .filter(revision -> revision.action().leavesRecord())
                .map(revision -> Documents.read(revision.document(), Incident.class));
    }

    private boolean isOfTheScheme(Incident incident) {
        Edition edition = editions.get(incident.provenance().dataSet());
        return edition != null && edition.dataSet().equals(scheme.id());
    }

    private static boolean isOpen(Incident incident) {
        return incident.visibility() == Visibility.OPEN
                && incident.provenance().rights().exportable();
    }

    private Layout layout() {
        List<Edition> own = editions.values().stream()
                .filter(edition -> edition.dataSet().equals(scheme.id()))
                .sorted(Comparator.comparing(Edition::accessed)
                        .thenComparing(Edition::id)
                        .reversed())
                .toList();
        if (own.isEmpty()) {
            return Layout.plain(scheme.columns());
        }
        Layout newest = own.get(0).layout();
        List<String> columns = new ArrayList<>(newest.columns());
        own.forEach(edition -> edition.layout().columns().stream()
                .filter(column -> !columns.contains(column))
                .forEach(columns::add));
        return new Layout(columns, newest.delimiter(), newest.lineBreak(), newest.marked());
    }

    private void write(Revision revision, List<String> columns, MinimalCsv csv) {
        Incident incident = Documents.read(revision.document(), Incident.class);
        if (leftToOthers.contains(incident.id())) {
            linked++;
            return;
        }
        if (!isOpen(incident) && !all) {
            withheld++;
            return;
        }
        Map<String, String> row = row(revision, incident);
        List<String> fields = columns.stream()
                .map(column -> row.getOrDefault(column, row.getOrDefault(column.toLowerCase(Locale.ROOT), "")))
                .toList();
        try {
            csv.write(fields);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        written++;
        cited.merge(incident.provenance().dataSet(), 1L, Long::sum);
    }

    private Map<String, String> row(Revision revision, Incident incident) {
        // The row as it came may tell who the private people are.
        boolean closed = !all && !incident.people().isEmpty();
        if (closed || !isOfTheScheme(incident)) {
            return written(incident);
        }
        return isOfImport(revision.version()) ? incident.provenance().row() : changed(revision, incident);
    }

    /** Column names in lower case: files write them in any case. */
    private Map<String, String> written(Incident incident) {
        Map<String, String> row = new HashMap<>();
        scheme.write(incident, places.of(incident.where()))
                .forEach((column, text) -> row.put(column.toLowerCase(Locale.ROOT), text));
        return row;
    }

    /** The row as it came, but for the fields in which the incident differs from what was made of the row then. */
    private Map<String, String> changed(Revision revision, Incident incident) {
        Optional<Incident> asMade = ledger.revisions(revision.kind(), revision.id()).stream()
                .filter(one -> isOfImport(one.version()))
                .reduce((earlier, later) -> later)
                .map(one -> Documents.read(one.document(), Incident.class));
        Map<String, String> now = written(incident);
        Map<String, String> then = asMade.map(this::written).orElse(Map.of());
        Map<String, String> row = new HashMap<>(incident.provenance().row());
        List<String> columns = new ArrayList<>(row.keySet());
        scheme.columns().stream().filter(column -> !row.containsKey(column)).forEach(columns::add);
        for (String column : columns) {
            String name = column.toLowerCase(Locale.ROOT);
            String text = now.getOrDefault(name, "");
            if (!text.equals(then.getOrDefault(name, "")) && !scheme.shares().contains(name)) {
                row.put(column, text);
            }
        }
        return row;
    }

    private boolean isOfImport(long version) {
        return imports.computeIfAbsent(
                version,
                asked -> ledger.batch(asked)
                        .map(Batch::reason)
                        .map(ImportReason::isOfImport)
                        .orElse(false));
    }

    /** Rows written. */
    public long written() {
        return written;
    }

    /** Rows left out because the public may not see them or they may not leave the atlas. */
    public long withheld() {
        return withheld;
    }

    /** Rows left out because another one stands for their event. */
    public long linked() {
        return linked;
    }

    /** What must go with the table: which data sets its rows are of, their terms, and what no map of events can promise. */
    public List<String> citations(long version) {
        List<String> lines = new ArrayList<>();
        lines.add("Incidents of an Incident Atlas, version " + version + ", in the columns of " + scheme.id() + ": "
                + written + " rows.");
        cited.forEach((dataSet, rows) -> {
            Edition edition = editions.get(dataSet);
            lines.add(
                    edition == null
                            ? rows + " rows of the data set " + dataSet + "."
                            : rows + " rows: " + edition.citation() + ". Terms: "
                                    + edition.rights().licence()
                                    + (edition.rights().exportable() ? "." : "; not to be passed on."));
        });
        lines.add("Not for day-to-day operational security. No dot means no report in this record, not safety.");
        return lines;
    }
}
