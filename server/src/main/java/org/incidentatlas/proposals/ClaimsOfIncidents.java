package org.incidentatlas.proposals;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.control.ControlClaim;
import org.incidentatlas.gazetteer.PlacePrecision;
import org.incidentatlas.incidents.Incident;
import org.incidentatlas.sources.Evidence;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.PlacedIncident;

/**
 * Finds statements on control that an incident suggests: by ACLED's sub-types for a change of hold, and by what its summary and
 * its statements say in so many words. Immutable.
 */
final class ClaimsOfIncidents {

    private static final int NEAR_DAYS = 31;
    private static final Pattern HELD_IN_PART = Pattern.compile(
            "\\b(?:stayed|remained) in\\b|\\bpart\\w* (?:was|were) (?:re)?taken\\b|\\bstill h[eo]ld",
            Pattern.CASE_INSENSITIVE);

    private static final int LEAST_LETTERS = 3;

    private final Atlas atlas;
    private final HoldCodes codes;
    private final HoldWords words;

    ClaimsOfIncidents(Atlas atlas) {
        this.atlas = atlas;
        this.codes = new HoldCodes(atlas.actors());
        this.words = new HoldWords(atlas.actors());
    }

    /** By id; empty for an incident abroad, or known to no unit. */
    List<Proposal.ClaimOfIncident> of(PlacedIncident placed) {
        if (placed.placement().pcode() == null) {
            return List.of();
        }
        Incident incident = placed.incident();
        Optional<String> coded = codes.of(incident);
        Map<String, Proposal.ClaimOfIncident> found = new LinkedHashMap<>();
        boolean agree = false;
        boolean lost = false;
        for (ToldHold hold : read(placed)) {
            boolean agrees = hold.gained()
                    && coded.filter(party -> codes.names(party, hold.party())).isPresent();
            agree |= agrees;
            lost |= !hold.gained();
            put(found, claim(placed, hold, agrees));
        }
        boolean doubted = agree || (codes.isUnclear(incident) && (lost || !found.isEmpty()));
        coded.filter(party -> !doubted)
                .ifPresent(party -> put(found, claim(placed, new ToldHold(true, party, null, null, null), true)));
        return found.values().stream()
                .sorted(Comparator.comparing(Proposal.ClaimOfIncident::id))
                .toList();
    }

    /** The first tells most: words come before the bare code. */
    private static void put(Map<String, Proposal.ClaimOfIncident> found, Proposal.ClaimOfIncident claim) {
        found.putIfAbsent(claim.id(), claim);
    }

    private List<ToldHold> read(PlacedIncident placed) {
        Set<String> places = places(placed);
        List<ToldHold> told = new ArrayList<>(words.read(placed.incident().summary(), places, null));
        for (Evidence statement : placed.incident().evidence()) {
            String note = statement.note();
            if (note != null) {
                told.addAll(words.read(note, places, statement.id()));
            }
        }
        return told;
    }

    /** The incident's own place and units: of other ground a text may tell what happened elsewhere and at another time. */
    private static Set<String> places(PlacedIncident placed) {
        Set<String> places = new LinkedHashSet<>();
        for (String part : placed.incident().where().text().split("[,;/()]| and ", -1)) {
            places.add(part.strip());
        }
        AdminUnit district = placed.placement().district();
        if (district != null) {
            places.add(district.names().english());
        }
        places.removeIf(name -> name.length() < LEAST_LETTERS);
        AdminUnit province = placed.placement().province();
        if (province != null && placed.incident().where().precision() != PlacePrecision.PROVINCE) {
            places.remove(province.names().english());
            if (district != null
                    && district.names().english().equals(province.names().english())) {
                places.add(district.names().english());
            }
        }
        return places;
    }

    private Proposal.ClaimOfIncident claim(PlacedIncident placed, ToldHold hold, boolean coded) {
        Incident incident = placed.incident();
        List<String> reasons = new ArrayList<>();
        List<String> against = new ArrayList<>();
        if (coded) {
            reasons.add("The incident is of the type " + incident.subEventType() + ".");
        }
        if (hold.quote() != null) {
            reasons.add("Read in " + (hold.statement() == null ? "the summary" : "statement " + hold.statement())
                    + ": \"" + hold.quote() + "\"");
        }
        if (hold.quote() == null && codes.isUnclear(incident)) {
            against.add("The type does not say by itself who took over; the first party is taken for it.");
        }
        if (HELD_IN_PART.matcher(incident.summary()).find()) {
            against.add(
                    "The summary also says that ground stayed with another side or went back to it: look at the scope.");
        }
        boolean several = codes.isOfSeveral(hold.party());
        if (several) {
            against.add("Several parties took it together, and nothing says which of them held it.");
        }
        boolean wide = incident.where().precision().compareTo(PlacePrecision.DISTRICT) > 0;
        if (wide) {
            against.add("The place is known no better than to the "
                    + incident.where().precision() + ": a hold there is drawn on no district.");
        }
        Optional<ControlClaim> held = alreadyHeld(placed, hold);
        held.ifPresent(claim -> against.add("The record has a statement of this already: " + claim.id() + "."));
        boolean clear = coded && !codes.isUnclear(incident) && !wide && !several;
        Band band = held.isPresent() ? Band.NOT_SHOWN : clear ? Band.STRONG : Band.POSSIBLE;
        return new Proposal.ClaimOfIncident(
                ProposalId.claim(incident.id(), hold.gained(), hold.party()),
                incident,
                hold,
                band,
                reasons,
                against,
                new ClaimForms(atlas).form(placed, hold));
    }

    /** A claim of the same party on the same unit that begins within a month. */
    private Optional<ControlClaim> alreadyHeld(PlacedIncident placed, ToldHold hold) {
        return atlas.contents().control().stream()
                .filter(ControlClaim.class::isInstance)
                .map(ControlClaim.class::cast)
                .filter(claim -> hold.gained() && hold.party().equals(claim.holder()))
                .filter(claim -> Objects.equals(
                        atlas.timeline().place(claim.where()).pcode(),
                        placed.placement().pcode()))
                .filter(claim -> Math.abs(ChronoUnit.DAYS.between(
                                claim.when().from(), placed.incident().when().from()))
                        <= NEAR_DAYS)
                .findFirst();
    }
}
