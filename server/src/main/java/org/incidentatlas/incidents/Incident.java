package org.incidentatlas.incidents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidentatlas.access.Visibility;
import org.incidentatlas.gazetteer.Location;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.sources.Attribution;
import org.incidentatlas.sources.Casualties;
import org.incidentatlas.sources.CountedWhom;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.sources.Provenance;
import org.incidentatlas.sources.Standing;
import org.incidentatlas.time.DatePrecision;
import org.incidentatlas.time.Known;
import org.incidentatlas.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, with the evidence for it.
 *
 * @param id unique among incidents
 * @param when the days it may have happened on
 * @param precision how exactly these are known
 * @param eventType ACLED's word, such as {@code Battles}
 * @param subEventType ACLED's word, such as {@code Armed clash}
 * @param participants the parties and their parts, the responsible ones first
 * @param target what or who was struck, in the record's words, or null
 * @param where the place, as exactly as it is known
 * @param country the country it happened in, or null when none is said
 * @param attribution who is said to have done it, by whom, as compiled from all evidence
 * @param casualties killed and injured, as compiled from all evidence
 * @param summary one or two sentences of our own
 * @param evidence what single sources say, in file order; empty when the record rests on its own source
 * @param verifiedBy a further source that was compared, or null
 * @param inBrief whether the news reports that began this record tell of it
 * @param people names of private people; for the full audience only
 * @param visibility how far the public sees it
 * @param provenance where the row comes from
 * @param publicSummary what the public may read instead of the summary when the place is made coarser, or null
 */
public record Incident(
        String id,
        Span when,
        DatePrecision precision,
        String eventType,
        String subEventType,
        List<Participant> participants,
        @Nullable String target,
        Location where,
        @Nullable String country,
        Attribution attribution,
        Casualties casualties,
        String summary,
        List<Evidence> evidence,
        @Nullable String verifiedBy,
        boolean inBrief,
        List<String> people,
        Visibility visibility,
        Provenance provenance,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publicSummary) {

    /** The kind of record under which the ledger keeps incidents. */
    public static final String KIND = "incident";

    /** Columns of rows, ours and others', that say more closely than the unit where it was. */
    private static final List<String> PLACING = List.of(
            "place",
            "place_id",
            "latitude",
            "longitude",
            "lat",
            "lon",
            "location",
            "where_coordinates",
            "where_description",
            "geom_wkt",
            "priogrid_gid",
            "city",
            "place_desc");

    public Incident {
        participants = List.copyOf(participants);
        evidence = List.copyOf(evidence);
        people = List.copyOf(people);
    }

    /** Without words of its own for the public. */
    public Incident(
            String id,
            Span when,
            DatePrecision precision,
            String eventType,
            String subEventType,
            List<Participant> participants,
            @Nullable String target,
            Location where,
            @Nullable String country,
            Attribution attribution,
            Casualties casualties,
            String summary,
            List<Evidence> evidence,
            @Nullable String verifiedBy,
            boolean inBrief,
            List<String> people,
            Visibility visibility,
            Provenance provenance) {
        this(
                id,
                when,
                precision,
                eventType,
                subEventType,
                participants,
                target,
                where,
                country,
                attribution,
                casualties,
                summary,
                evidence,
                verifiedBy,
                inBrief,
                people,
                visibility,
                provenance,
                null);
    }

    /** The same with other statements on it. */
    public Incident withEvidence(List<Evidence> statements) {
        return with(where, statements, provenance);
    }

    /**
     * The same as a correction of what it was before: since when a statement is held, and what may be done with the row, is
     * nothing that a correction says.
     */
    public Incident correcting(Incident before) {
        Map<String, Evidence> held = new TreeMap<>();
        before.evidence.forEach(statement -> held.put(statement.id(), statement));
        List<Evidence> statements = evidence.stream()
                .map(statement -> statement.heldSince(held.get(statement.id())))
                .toList();
        boolean sameSource = provenance.source().equals(before.provenance.source());
        return with(
                where,
                statements,
                new Provenance(
                        provenance.source(),
                        provenance.published(),
                        sameSource ? before.provenance.recorded() : provenance.recorded(),
                        provenance.dataSet(),
                        before.provenance.rights(),
                        provenance.row()));
    }

    /**
     * The same known to its unit only, without the words that placed it more closely; where no unit is known, nowhere.
     *
     * @param instead what stands in place of those words
     */
    public Incident withoutPosition(String instead) {
        String pcode = where.pcode();
        PlacePrecision precision =
                where.precision() == PlacePrecision.PROVINCE ? PlacePrecision.PROVINCE : PlacePrecision.DISTRICT;
        Location coarser = pcode == null
                ? new Location.Unlocated(instead, null, null)
                : new Location.InUnit(instead, pcode, precision, where.boundarySet(), null, null);
        Map<String, String> row = new TreeMap<>(provenance.row());
        PLACING.forEach(column -> row.computeIfPresent(column, (name, text) -> instead));
        return with(
                coarser,
                evidence,
                new Provenance(
                        provenance.source(),
                        provenance.published(),
                        provenance.recorded(),
                        provenance.dataSet(),
                        provenance.rights(),
                        row));
    }

    private Incident with(Location place, List<Evidence> statements, Provenance from) {
        return new Incident(
                id,
                when,
                precision,
                eventType,
                subEventType,
                participants,
                target,
                place,
                country,
                attribution,
                casualties,
                summary,
                statements,
                verifiedBy,
                inBrief,
                people,
                visibility,
                from,
                publicSummary);
    }

    /** The party reported responsible, in the record's words; never a suspicion. */
    public String actor() {
        return participants.stream()
                .filter(participant -> participant.role() == Participant.Role.RESPONSIBLE)
                .map(Participant::name)
                .findFirst()
                .orElse("Unidentified");
    }

    /**
     * Whether fighters are among those the figures count. A mixed count of a battle holds the dead of both sides; mixed
     * counts of other events hold civilians and security forces.
     */
    public boolean countsFighters(Casualties figures) {
        return figures.whom() == CountedWhom.FIGHTERS
                || (figures.whom() == CountedWhom.MIXED && eventType.equals("Battles"));
    }

    /** Ids of the sources it names, its own and those of its statements, in order. */
    public Set<String> sources() {
        Set<String> named = new TreeSet<>();
        named.add(provenance.source());
        evidence.forEach(statement -> named.add(statement.source()));
        return named;
    }

    /** The day from which the record exists as reported. */
    public LocalDate knownFrom() {
        return Standing.knownFrom(evidence, provenance.knownFrom());
    }

    /**
     * What may be told of it in words as reported by then. The summary was written with all sources at hand; where only
     * earlier ones count it would tell what nobody had reported yet, so the statement that the figures or else the
     * attribution rest on speaks instead. Null when there are no words.
     */
    public @Nullable String told(Standing standing) {
        if (standing.compiled()) {
            return summary.isEmpty() ? null : summary;
        }
        String from = standing.casualtiesFrom() == null ? standing.attributionFrom() : standing.casualtiesFrom();
        return evidence.stream()
                .filter(statement -> statement.id().equals(from))
                .findFirst()
                .map(Evidence::note)
                .orElse(null);
    }

    /** Its figures and attribution as reported by then. */
    public Standing asKnown(Known known) {
        return Standing.of(casualties, attribution, evidence, known);
    }
}
