package org.incidentatlas.app;

import java.util.ArrayList;
import java.util.List;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
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

/**
 * Reads the newest version from the ledger into memory, for the public, on the boundaries and with the names that are stored.
 * Safe for several threads.
 */
final class AtlasReader {

    private final LedgerStore ledger;
    private final GroundSource source;
    private final Actors actors;
    private Ground ground;
    private List<Alias> lastAliases = List.of();
    private GazetteerIndex lastNamed;

    /** @param first what was read from the source last */
    AtlasReader(LedgerStore ledger, GroundSource source, Ground first, Actors actors) {
        this.ledger = ledger;
        this.source = source;
        this.actors = actors;
        this.ground = first;
        this.lastNamed = first.gazetteer();
    }

    /** Whether reading again would give another atlas than this one. */
    synchronized boolean isOutdated(Atlas atlas) {
        return ledger.head() > atlas.version() || !source.state().equals(ground.state());
    }

    /** The newest version on the ground that the stores hold now. */
    synchronized Atlas read() {
        renewGround();
        return onTheSameGround();
    }

    /** The newest version on the ground that was read last; a service that starts may not have chosen it for others yet. */
    synchronized Atlas onTheSameGround() {
        Shelves shelves = new Shelves();
        long version = ledger.forEachPublished(shelves::put);
        Contents contents = shelves.contents();
        return new Atlas(
                version,
                Audience.PUBLIC,
                ground.boundaries(),
                ground.shelf(),
                named(contents.aliases()),
                actors,
                contents);
    }

    private void renewGround() {
        if (!source.state().equals(ground.state())) {
            ground = source.read();
            lastAliases = List.of();
            lastNamed = ground.gazetteer();
        }
    }

    /** The places with the names that people recorded; made anew only when these changed. */
    private GazetteerIndex named(List<RecordedAlias> recorded) {
        List<Alias> aliases = recorded.stream().map(RecordedAlias::alias).toList();
        if (!aliases.equals(lastAliases)) {
            lastNamed = ground.gazetteer().withAliases(aliases);
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
