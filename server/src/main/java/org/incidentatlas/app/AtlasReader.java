package org.incidentatlas.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentatlas.access.Audience;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.UnitCarrier;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.exchange.Edition;
import org.incidentatlas.gazetteer.Alias;
import org.incidentatlas.gazetteer.CoarserLocation;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.RecordedAlias;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.incidents.ProposalDecision;
import org.incidentatlas.ledger.Documents;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.Revision;
import org.incidentatlas.sources.Source;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Coarsening;
import org.incidentatlas.timeline.Contents;
import org.incidentatlas.timeline.PublicContents;

/**
 * Reads the newest version from the ledger into memory, or an earlier one, for one audience or both, on the boundaries and with the names that
 * are stored. The public's atlas is made of the {@linkplain PublicContents public's contents} and holds nothing else. Safe
 * for several threads.
 */
final class AtlasReader {

    private final LedgerStore ledger;
    private final GroundSource source;
    private final Actors actors;
    private Ground ground;
    /** What the last atlas was made on: behind the ground while a reading of the ledger has failed in between. */
    private GroundState made;

    private List<Alias> lastAliases = List.of();
    private GazetteerIndex lastNamed;

    /** @param first what was read from the source last */
    AtlasReader(LedgerStore ledger, GroundSource source, Ground first, Actors actors) {
        this.ledger = ledger;
        this.source = source;
        this.actors = actors;
        this.ground = first;
        this.made = first.state();
        this.lastNamed = first.gazetteer();
    }

    /** Whether reading again would give another atlas than this one. */
    synchronized boolean isOutdated(Atlas atlas) {
        return ledger.head() > atlas.version() || !source.state().equals(made);
    }

    /** The newest version on the ground that the stores hold now, the full one too if it is wanted. */
    synchronized Editions read(boolean full) {
        renewGround();
        return onTheSameGround(full);
    }

    /** The newest version on the ground that was read last; a service that starts may not have chosen it for others yet. */
    synchronized Editions onTheSameGround(boolean full) {
        Shelves shelves = new Shelves();
        long version = ledger.forEachPublished(shelves::put);
        Contents read = shelves.contents();
        GazetteerIndex names = named(read.aliases());
        PublicContents publicly = new PublicContents(coarsening(names), read);
        Contents all = publicly.full();
        Contents shown = publicly.contents();
        Atlas open = atlas(version, Audience.PUBLIC, names, shown);
        made = ground.state();
        if (!full) {
            return new Editions(open, null);
        }
        // Most records withhold nothing: then both audiences share one atlas.
        Atlas everything = shown == all ? open.sharedWith(Audience.FULL) : atlas(version, Audience.FULL, names, all);
        return new Editions(open, everything);
    }

    /**
     * An earlier version as it stood, for both audiences, on the ground of today. The public is shown no record that the newest version coarsens or hides,
     * unless it is the very same revision, shown as it is now: what was open once may not be so any more.
     *
     * @param newest the version that says how far records may be shown now
     */
    Editions at(long version, long newest) {
        Map<List<String>, Integer> restricted = new HashMap<>();
        ledger.forEachPublishedAt(newest, revision -> {
            if (!isOpen(revision)) {
                restricted.put(List.of(revision.kind(), revision.id()), revision.number());
            }
        });
        Shelves all = new Shelves();
        Shelves showable = new Shelves();
        ledger.forEachPublishedAt(version, revision -> {
            Integer now = restricted.get(List.of(revision.kind(), revision.id()));
            all.put(revision);
            if (now == null || now == revision.number()) {
                showable.put(revision);
            }
        });
        return older(version, newest, all.contents(), showable.contents());
    }

    private static boolean isOpen(Revision revision) {
        return Documents.text(revision.document(), "visibility")
                .map(Visibility.OPEN.toString()::equals)
                .orElse(true);
    }

    private synchronized Editions older(long version, long newest, Contents all, Contents showable) {
        GazetteerIndex names = namedThen(all.aliases());
        Contents open = new PublicContents(coarsening(names), showable).contents();
        Contents full = new PublicContents(coarsening(names), all).full();
        return new Editions(
                atlas(version, Audience.PUBLIC, names, open).shownAsOf(newest),
                atlas(version, Audience.FULL, names, full).shownAsOf(newest));
    }

    private Atlas atlas(long version, Audience audience, GazetteerIndex names, Contents contents) {
        return new Atlas(version, audience, ground.boundaries(), ground.shelf(), names, actors, contents);
    }

    private Coarsening coarsening(GazetteerIndex names) {
        UnitCarrier carrier = ground.shelf().carrierTo(ground.boundaries());
        return new Coarsening(new CoarserLocation(ground.boundaries(), carrier, names), actors);
    }

    private void renewGround() {
        if (!source.state().equals(ground.state())) {
            ground = source.read();
            lastAliases = List.of();
            lastNamed = ground.gazetteer();
        }
    }

    /** The places with the names recorded by an earlier version; those of the newest stay at hand. */
    private GazetteerIndex namedThen(List<RecordedAlias> recorded) {
        List<Alias> aliases = recorded.stream().map(RecordedAlias::alias).toList();
        return aliases.equals(lastAliases) ? lastNamed : ground.gazetteer().withAliases(aliases);
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

    /** Sorts revisions by kind. Retracted records are never read. */
    private static final class Shelves {

        private final List<Incident> incidents = new ArrayList<>();
        private final List<ControlStatement> control = new ArrayList<>();
        private final List<Estimate> estimates = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final List<RecordedAlias> aliases = new ArrayList<>();
        private final List<ProposalDecision> decisions = new ArrayList<>();

        void put(Revision revision) {
            if (!revision.action().leavesRecord()) {
                return;
            }
            String document = revision.document();
            switch (revision.kind()) {
                case Incident.KIND -> incidents.add(Documents.read(document, Incident.class));
                case ControlStatement.KIND -> control.add(Documents.read(document, ControlStatement.class));
                case Estimate.KIND -> estimates.add(Documents.read(document, Estimate.class));
                case Source.KIND -> sources.add(Documents.read(document, Source.class));
                case RecordedAlias.KIND -> aliases.add(Documents.read(document, RecordedAlias.class));
                case ProposalDecision.KIND -> decisions.add(Documents.read(document, ProposalDecision.class));
                case Edition.KIND -> {
                    // Told of imports and exports; nothing that is asked of the atlas rests on it.
                }
                default -> throw new IllegalStateException("a record of unknown kind: " + revision.kind());
            }
        }

        Contents contents() {
            return new Contents(incidents, control, estimates, sources, aliases, decisions);
        }
    }
}
