package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.incidentatlas.access.Audience;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.BoundaryShelf;
import org.incidentatlas.control.ClaimBook;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.estimates.Estimate;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Source;
import org.jspecify.annotations.Nullable;

/**
 * Everything one audience may see of one version, with the boundaries and places it is drawn on. Immutable; a change makes
 * a new one.
 */
public final class Atlas {

    private final long version;
    private final long shownAsOf;
    private final Audience audience;
    private final BoundaryIndex boundaries;
    private final BoundaryShelf shelf;
    private final Map<String, Atlas> onOtherSets = new ConcurrentHashMap<>();
    private final GazetteerIndex gazetteer;
    private final Actors actors;
    private final Contents contents;
    private final ClaimBook claims;
    private final Map<String, Incident> incidents;
    private final Map<String, Source> sources;
    private final Coverage coverage;
    private final Timeline timeline;

    /** An atlas that knows of one boundary set only. */
    public Atlas(
            long version,
            Audience audience,
            BoundaryIndex boundaries,
            GazetteerIndex gazetteer,
            Actors actors,
            Contents contents) {
        this(version, audience, boundaries, BoundaryShelf.of(boundaries), gazetteer, actors, contents);
    }

    /**
     * @param boundaries the set it is drawn on
     * @param shelf all sets that records may name or readers may ask for
     */
    public Atlas(
            long version,
            Audience audience,
            BoundaryIndex boundaries,
            BoundaryShelf shelf,
            GazetteerIndex gazetteer,
            Actors actors,
            Contents contents) {
        this.version = version;
        this.shownAsOf = version;
        this.audience = audience;
        this.boundaries = boundaries;
        this.shelf = shelf;
        this.gazetteer = gazetteer;
        this.actors = actors;
        this.contents = contents;
        this.claims = new ClaimBook(contents.control());
        this.coverage = Coverage.of(contents);
        this.incidents = byId(contents.incidents(), Incident::id);
        this.sources = byId(contents.sources(), Source::id);
        this.timeline = new IndexedTimeline(this);
    }

    /** All but the audience and what says how far records are shown is shared. */
    private Atlas(Atlas same, Audience audience, long shownAsOf) {
        this.version = same.version;
        this.shownAsOf = shownAsOf;
        this.audience = audience;
        this.boundaries = same.boundaries;
        this.shelf = same.shelf;
        this.gazetteer = same.gazetteer;
        this.actors = same.actors;
        this.contents = same.contents;
        this.claims = same.claims;
        this.coverage = same.coverage;
        this.incidents = same.incidents;
        this.sources = same.sources;
        this.timeline = same.timeline;
    }

    /** The same for another audience, from which nothing of it is withheld and which sees nothing besides. */
    public Atlas sharedWith(Audience other) {
        return new Atlas(this, other, shownAsOf);
    }

    /** The same, whose records are shown as far as a later version allows. */
    public Atlas shownAsOf(long later) {
        return new Atlas(this, audience, later);
    }

    public long version() {
        return version;
    }

    /** The version that says how far its records may be shown: its own, or a later one for a version read again. */
    public long shownAsOf() {
        return shownAsOf;
    }

    public Audience audience() {
        return audience;
    }

    public BoundaryIndex boundaries() {
        return boundaries;
    }

    private static <T> Map<String, T> byId(List<T> records, Function<T, String> id) {
        Map<String, T> byId = new HashMap<>();
        records.forEach(record -> byId.put(id.apply(record), record));
        return byId;
    }

    /** All boundary sets that are loaded. */
    public BoundaryShelf shelf() {
        return shelf;
    }

    /** The same record drawn on another set, through the links between both; empty when there is no such set. */
    public Optional<Atlas> on(String setId) {
        if (setId.equals(boundaries.set().id())) {
            return Optional.of(this);
        }
        return shelf.find(setId)
                .map(other -> onOtherSets.computeIfAbsent(
                        setId, id -> new Atlas(version, audience, other, shelf, gazetteer, actors, contents)));
    }

    public GazetteerIndex gazetteer() {
        return gazetteer;
    }

    public Actors actors() {
        return actors;
    }

    public Contents contents() {
        return contents;
    }

    public ClaimBook claims() {
        return claims;
    }

    public Coverage coverage() {
        return coverage;
    }

    public Timeline timeline() {
        return timeline;
    }

    public Optional<Incident> incident(String id) {
        return Optional.ofNullable(incidents.get(id));
    }

    public Optional<ControlStatement> control(String id) {
        return claims.find(id);
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(id));
    }

    public List<Estimate> estimates() {
        return contents.estimates();
    }

    /**
     * The first and the last day the record covers: of any incident or control statement; estimates count apart.
     *
     * @param first the first day, null for an empty record
     * @param last the last day, null likewise
     */
    public record Coverage(
            @Nullable LocalDate first, @Nullable LocalDate last) {

        static Coverage of(Contents contents) {
            Days days = new Days();
            contents.incidents().forEach(incident -> days.add(incident.when()));
            contents.control().forEach(days::add);
            return new Coverage(days.first(), days.last());
        }
    }
}
