package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.gazetteer.Anchors.Anchor;
import org.incidentatlas.gazetteer.Anchors.Origin;
import org.incidentatlas.gazetteer.PhraseLocator.Asked;
import org.incidentatlas.gazetteer.PlacePhrase.Between;
import org.incidentatlas.gazetteer.PlacePhrase.Link;
import org.jspecify.annotations.Nullable;

/**
 * What lies between two places: on the way from one to the other, on a road named after both, on their border. No course
 * of any road is known here, so the units are those of the straight line, and the reasons say so.
 */
final class PhraseLines {

    private static final int MOST_CUTS = 8;

    private final Geocoder geocoder;
    private final GazetteerIndex index;
    private final Anchors anchors;
    private final PhraseUnits units;

    PhraseLines(Geocoder geocoder, Anchors anchors, PhraseUnits units) {
        this.geocoder = geocoder;
        this.index = geocoder.index();
        this.anchors = anchors;
        this.units = units;
    }

    private record Ends(Anchor first, Anchor second, Link link) {}

    /** The places that the phrase names, as far as they are found. */
    List<Anchor> anchors(Asked asked, PlacePhrase phrase) {
        Optional<Ends> ends = ends(asked, phrase);
        if (ends.isPresent()) {
            return List.of(ends.get().first(), ends.get().second());
        }
        return phrase.names().stream()
                .flatMap(name -> anchors.find(name, asked.said(), asked.within()).stream())
                .toList();
    }

    Location location(Asked asked, PlacePhrase phrase) {
        Optional<Ends> ends = ends(asked, phrase);
        if (ends.isPresent()) {
            return between(asked, ends.get());
        }
        boolean border = phrase instanceof PlacePhrase.Edge
                || (phrase instanceof Between between && between.link() == Link.BORDER);
        String part = border ? "border" : phrase instanceof PlacePhrase.Road ? "road" : null;
        Optional<Location> around = holder(asked).map(holder -> in(asked, holder, part));
        if (around.isPresent()) {
            return around.get();
        }
        return part == null ? unlocated(asked, phrase.names()) : oneEnd(asked, phrase, part);
    }

    /** A road named after one place, or a border of which only one side lies here. */
    private Location oneEnd(Asked asked, PlacePhrase phrase, String part) {
        for (String name : phrase.names()) {
            Optional<Anchor> anchor = anchors.find(name, asked.said(), asked.within());
            if (anchor.isPresent() && anchor.get().place().level() != PlaceLevel.COUNTRY) {
                return in(asked, anchor.get(), part);
            }
        }
        if (!part.equals("border")) {
            return unlocated(asked, phrase.names());
        }
        String country = index.country().map(Place::name).orElse("");
        List<String> why = List.of("no table says which units lie along this border");
        return new Location.InCountry(
                asked.text(),
                country,
                PlacePrecision.COUNTRY,
                new GeocodeDecision(asked.text(), null, null, 0, why, null, 0, index.version()));
    }

    private Location in(Asked asked, Anchor anchor, @Nullable String part) {
        Place place = part != null && part.equals("border") ? anchor.largest() : anchor.place();
        List<String> why =
                List.of("the text places a " + (part == null ? "line" : part) + " there, and not where along it");
        GeocodeDecision decision = PhraseReasons.decision(asked.text(), anchor, why, index.version());
        String pcode = place.pcode();
        return pcode == null
                ? new Location.InRegion(asked.text(), place.id(), place.units(), decision)
                : inUnit(asked, pcode, index, decision, part);
    }

    /** The place that the rest of the text says the road or border is in. */
    private Optional<Anchor> holder(Asked asked) {
        return asked.said().containers().stream()
                .flatMap(name -> anchors.find(name, PlaceText.parse(name), asked.within()).stream())
                .filter(anchor -> anchor.place().level() != PlaceLevel.COUNTRY)
                .findFirst();
    }

    private Location between(Asked asked, Ends ends) {
        Optional<Origin> from = anchors.origin(ends.first().place());
        Optional<Origin> to = anchors.origin(ends.second().place());
        if (ends.first().place().equals(ends.second().place())) {
            return nowhere(
                    asked, List.of("both ends are " + ends.first().place().name() + "; nothing lies between them"));
        }
        if (from.isEmpty() || to.isEmpty()) {
            return unlocated(asked, List.of());
        }
        boolean border = ends.link() == Link.BORDER;
        Place first = border ? ends.first().largest() : ends.first().place();
        Place second = border ? ends.second().largest() : ends.second().place();
        List<String> met = border
                ? both(first, second)
                : units.between(first, from.get().point(), second, to.get().point());
        Optional<Anchor> holder = border ? Optional.empty() : holder(asked);
        List<String> held = met.stream()
                .filter(pcode -> holder.stream().anyMatch(in -> liesIn(pcode, in.largest())))
                .toList();
        if (holder.isPresent() && held.isEmpty()) {
            return in(asked, holder.get(), "road");
        }
        GeocodeDecision decision = PhraseReasons.decision(
                asked.text(),
                ends.first(),
                PhraseReasons.between(first, second, border, hasOutlines()),
                index.version());
        return new Location.InRegion(
                asked.text(),
                null,
                held.isEmpty() ? met : held,
                decision,
                null,
                border ? List.of() : List.of(from.get().point(), to.get().point()));
    }

    private List<String> both(Place first, Place second) {
        List<String> both = new ArrayList<>(units.holding(first, false));
        units.holding(second, false).stream()
                .filter(pcode -> !both.contains(pcode))
                .forEach(both::add);
        return both.stream().sorted().toList();
    }

    private boolean liesIn(String pcode, Place holder) {
        return index.placeOfUnit(pcode)
                .map(unit -> index.liesIn(unit, holder.id()))
                .orElse(false);
    }

    private boolean hasOutlines() {
        return index.units().stream().anyMatch(unit -> unit.outline() != null);
    }

    /** The two ends; of "Mazar-e-Sharif-Kabul highway" those of the cut whose halves are found best. */
    private Optional<Ends> ends(Asked asked, PlacePhrase phrase) {
        if (phrase instanceof Between between) {
            return pair(asked, between.first(), between.second(), between.link());
        }
        String name = phrase.names().get(0);
        Link link = phrase instanceof PlacePhrase.Edge ? Link.BORDER : Link.ROAD;
        Ends best = null;
        int cuts = 0;
        for (int at = 1; at < name.length() - 1 && cuts < MOST_CUTS; at++) {
            if ("-–—‐/".indexOf(name.charAt(at)) >= 0) {
                cuts++;
                Optional<Ends> pair = pair(asked, name.substring(0, at), name.substring(at + 1), link);
                if (pair.isPresent() && (best == null || score(pair.get()) > score(best))) {
                    best = pair.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double score(Ends ends) {
        return Math.min(ends.first().score(), ends.second().score());
    }

    /** Looked up without what the rest of the text says holds them: a road leads out of the unit it is met in. */
    private Optional<Ends> pair(Asked asked, String first, String second, Link link) {
        Optional<Anchor> one = link == Link.ROAD ? alone(first) : anchors.find(first, asked.said(), asked.within());
        Optional<Anchor> other = one.isEmpty()
                ? Optional.empty()
                : link == Link.ROAD ? alone(second) : anchors.find(second, asked.said(), asked.within());
        return other.filter(end -> !isCountry(end) && !isCountry(one.get())).map(end -> new Ends(one.get(), end, link));
    }

    private Optional<Anchor> alone(String name) {
        return anchors.find(name, PlaceText.parse(name), null);
    }

    private static boolean isCountry(Anchor anchor) {
        return anchor.place().level() == PlaceLevel.COUNTRY;
    }

    Location unlocated(Asked asked, List<String> names) {
        List<String> why = new ArrayList<>();
        for (String name : names) {
            Optional<String> abroad = geocoder.abroad(name);
            if (abroad.isPresent()) {
                why.add("“" + name + "” lies in " + abroad.get());
            } else if (anchors.find(name, asked.said(), asked.within()).isEmpty()) {
                why.add("nothing in the lists answers to “" + name + "” well enough");
            }
        }
        return nowhere(asked, why);
    }

    Location nowhere(Asked asked, List<String> why) {
        return new Location.Unlocated(
                asked.text(), null, new GeocodeDecision(asked.text(), null, null, 0, why, null, 0, index.version()));
    }

    static Location inUnit(
            Asked asked, String pcode, GazetteerIndex index, GeocodeDecision decision, @Nullable String part) {
        boolean province = index.placeOfUnit(pcode)
                .map(unit -> unit.level() == PlaceLevel.ADM1)
                .orElse(false);
        PlacePrecision precision = province ? PlacePrecision.PROVINCE : PlacePrecision.DISTRICT;
        return new Location.InUnit(asked.text(), pcode, precision, null, decision, part);
    }
}
