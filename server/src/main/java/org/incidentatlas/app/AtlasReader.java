package org.incidentatlas.app;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryShelf;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.RecordedAlias;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.sources.Source;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Contents;

/** Reads the newest version from the ledger into memory, for the public. */
final class AtlasReader {

    private final LedgerStore ledger;
    private final BoundaryIndex boundaries;
    private final BoundaryShelf shelf;
    private final GazetteerIndex gazetteer;
    private final Actors actors;
    private List<Alias> lastAliases = List.of();
    private GazetteerIndex lastNamed;

    /** For an atlas that knows of one boundary set only. */
    AtlasReader(LedgerStore ledger, BoundaryIndex boundaries, GazetteerIndex gazetteer, Actors actors) {
        this(ledger, boundaries, BoundaryShelf.of(boundaries), gazetteer, actors);
    }

    AtlasReader(
            LedgerStore ledger,
            BoundaryIndex boundaries,
            BoundaryShelf shelf,
            GazetteerIndex gazetteer,
            Actors actors) {
        this.ledger = ledger;
        this.boundaries = boundaries;
        this.shelf = shelf;
        this.gazetteer = gazetteer;
        this.lastNamed = gazetteer;
        this.actors = actors;
    }

    Atlas read() {
        Shelves shelves = new Shelves();
        long version = ledger.forEachPublished(shelves::put);
        Contents contents = shelves.contents();
        return new Atlas(version, Audience.PUBLIC, boundaries, shelf, named(contents.aliases()), actors, contents);
    }

    /** The places with the names that people recorded; made anew only when these changed. */
    private synchronized GazetteerIndex named(List<RecordedAlias> recorded) {
        List<Alias> aliases = recorded.stream().map(RecordedAlias::alias).toList();
        if (!aliases.equals(lastAliases)) {
            lastNamed = gazetteer.withAliases(aliases);
            lastAliases = aliases;
        }
        return lastNamed;
    }

    /** The names that people recorded and that nobody took back. */
    static List<Alias> aliases(LedgerStore ledger) {
        Shelves shelves = new Shelves();
        ledger.forEachPublished(revision -> {
            if (revision.kind().equals(RecordedAlias.KIND)) {
                shelves.put(revision);
            }
        });
        return shelves.contents().aliases().stream().map(RecordedAlias::alias).toList();
    }

    /** Sorts revisions by kind. Retracted records and those the public may not see are never read. */
    private static final class Shelves {

        private final List<Incident> incidents = new ArrayList<>();
        private final List<ControlStatement> control = new ArrayList<>();
        private final List<Estimate> estimates = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final List<RecordedAlias> aliases = new ArrayList<>();

        void put(Revision revision) {
            if (!revision.action().leavesRecord()) {
                return;
            }
            String document = revision.document();
            switch (revision.kind()) {
                case Incident.KIND -> putIncident(Documents.read(document, Incident.class));
                case ControlStatement.KIND -> control.add(Documents.read(document, ControlStatement.class));
                case Estimate.KIND -> estimates.add(Documents.read(document, Estimate.class));
                case Source.KIND -> sources.add(Documents.read(document, Source.class));
                case RecordedAlias.KIND -> aliases.add(Documents.read(document, RecordedAlias.class));
                case Edition.KIND -> {
                    // Told of imports and exports; nothing that is asked of the atlas rests on it.
                }
                default -> throw new IllegalStateException("a record of unknown kind: " + revision.kind());
            }
        }

        private void putIncident(Incident incident) {
            if (incident.visibility() == Visibility.OPEN) {
                incidents.add(incident);
            }
        }

        Contents contents() {
            return new Contents(incidents, control, estimates, sources, aliases);
        }
    }
}
