package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.gazetteer.Anchors.Anchor;
import org.incidentatlas.gazetteer.Anchors.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Says where a phrase of distance, direction or region lies. It is given as an area or as units, never as the point of the
 * place it is measured from, and never more narrowly than the text says; a phrase whose names answer to nothing here is
 * {@link Location.Unlocated}. For plain names it does nothing.
 */
final class PhraseLocator {

    private final Geocoder geocoder;
    private final GazetteerIndex index;
    private final Anchors anchors;
    private final PhraseUnits units;
    private final PhraseLines lines;

    PhraseLocator(Geocoder geocoder) {
        this.geocoder = geocoder;
        this.index = geocoder.index();
        this.anchors = new Anchors(geocoder);
        this.units = new PhraseUnits(index);
        this.lines = new PhraseLines(geocoder, anchors, units);
    }

    /** The answer with the location of the phrase, and with the candidates of all the names that it is measured from. */
    GeocodeAnswer locate(GeocodeQuery query, GeocodeAnswer names) {
        if (!PhraseCues.in(query.text())) {
            return names;
        }
        PlaceText said = PlaceText.parse(query.text());
        PlacePhrase phrase = said.phrase();
        boolean plain = phrase == null || phrase instanceof PlacePhrase.Described;
        if (plain && (said.nearby().isEmpty() || names.answer().isPresent())) {
            return names;
        }
        Asked asked = new Asked(query.text().strip(), said, query.within());
        if (isListed(asked, phrase)) {
            return names;
        }
        Location location = location(asked, phrase);
        List<Candidate> candidates = names.candidates();
        if (phrase != null && said.relation() == PlaceText.Relation.ALONG) {
            candidates = candidates(asked, phrase, query);
        }
        return new GeocodeAnswer(names.query(), names.index(), names.outside(), candidates, location);
    }

    /** A phrase, the text it stands in, and the unit asked for or null. */
    record Asked(String text, PlaceText said, @Nullable String within) {}

    /** "West Kabul" is the name of a quarter: what the list places needs no reading. */
    private boolean isListed(Asked asked, @Nullable PlacePhrase phrase) {
        return phrase instanceof PlacePhrase.Part
                && asked.said().nearby().isEmpty()
                && geocoder.isName(asked.text())
                && units.region(asked.text()).isEmpty();
    }

    private List<Candidate> candidates(Asked asked, PlacePhrase phrase, GeocodeQuery query) {
        List<Candidate> all = new ArrayList<>();
        for (Anchor anchor : lines.anchors(asked, phrase)) {
            anchor.candidates().stream()
                    .filter(candidate -> geocoder.wanted(query).test(candidate.place()))
                    .filter(candidate ->
                            all.stream().noneMatch(other -> other.place().equals(candidate.place())))
                    .forEach(all::add);
        }
        all.sort(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.place().id()));
        return all.subList(0, Math.min(Math.max(query.limit(), 1), all.size()));
    }

    private Location location(Asked asked, @Nullable PlacePhrase phrase) {
        Optional<Location> nearby = nearby(asked);
        if (nearby.isPresent()) {
            return nearby.get();
        }
        if (phrase instanceof PlacePhrase.Beside beside) {
            return beside(asked, beside);
        }
        if (phrase instanceof PlacePhrase.Part part) {
            return part(asked, part);
        }
        return phrase == null ? unlocated(asked, asked.said().nearby()) : lines.location(asked, phrase);
    }

    /** "West Kabul, near the hospital": what a later part says is near places it more closely than the first. */
    private Optional<Location> nearby(Asked asked) {
        return asked.said().nearby().stream()
                .flatMap(name -> anchors.find(name, asked.said(), asked.within()).stream())
                .findFirst()
                .map(anchor -> near(
                        asked, anchor, new PlacePhrase.Beside(anchor.place().name(), null, null)));
    }

    private Location beside(Asked asked, PlacePhrase.Beside phrase) {
        if (PhraseReader.read(phrase.name())
                .filter(PlacePhrase.Beside.class::isInstance)
                .isPresent()) {
            return lines.nowhere(
                    asked,
                    List.of("it is measured from “" + phrase.name()
                            + "”, which is itself measured from somewhere else"));
        }
        return anchors.find(phrase.name(), asked.said(), asked.within())
                .map(anchor -> near(asked, anchor, phrase))
                .orElseGet(() -> unlocated(asked, phrase.names()));
    }

    private Location near(Asked asked, Anchor anchor, PlacePhrase.Beside phrase) {
        Place place = anchor.place();
        Optional<Origin> from = anchors.origin(place);
        if (from.isEmpty()) {
            return whole(
                    asked, anchor, place, List.of("near " + place.name() + ", which has no point to measure from"));
        }
        Origin origin = from.get();
        Distance distance = phrase.distance();
        Double tolerance = distance == null && origin.extentMetres() == 0
                ? null
                : Double.valueOf((distance == null ? 0 : distance.tolerance()) + origin.extentMetres());
        Location.Near near = new Location.Near(
                asked.text(),
                origin.place().id(),
                null,
                origin.point(),
                origin.basis(),
                distance == null ? null : Double.valueOf(distance.nearest()),
                decision(asked, anchor, PhraseReasons.near(index, place, origin, phrase)),
                null,
                distance == null || !distance.isRange() ? null : Double.valueOf(distance.farthest()),
                tolerance,
                phrase.direction(),
                List.of());
        return withUnits(near);
    }

    private Location.Near withUnits(Location.Near near) {
        List<String> met = units.met(NearArea.outline(near), AdminLevel.ADM2);
        return new Location.Near(
                near.text(),
                near.placeId(),
                near.pcode(),
                near.point(),
                near.pointBasis(),
                near.metres(),
                near.decision(),
                near.boundarySet(),
                near.metresTo(),
                near.toleranceMetres(),
                near.direction(),
                met);
    }

    private Location part(Asked asked, PlacePhrase.Part part) {
        Optional<Place> listed = units.region(asked.text()).or(() -> units.region(PhraseReasons.words(part)));
        if (listed.isPresent()) {
            return region(asked, listed.get(), "“" + listed.get().name() + "” is a listed region");
        }
        String name = part.name();
        if (name == null || isCountry(name)) {
            return partOfCountry(asked, part);
        }
        Optional<Anchor> whole = anchors.find(name, asked.said(), asked.within());
        return whole.isPresent() ? partOf(asked, whole.get(), part) : unlocated(asked, part.names());
    }

    private boolean isCountry(String name) {
        Folded asked = Folded.of(name);
        return index.country().stream()
                .flatMap(country -> country.names().stream())
                .anyMatch(known -> Folded.of(known.text()).key().equals(asked.key()));
    }

    private Location partOfCountry(Asked asked, PlacePhrase.Part part) {
        Optional<Place> region = units.partOfCountry(part);
        if (region.isPresent()) {
            return region(asked, region.get(), "“" + part.part() + "” of the country, by the table of regions");
        }
        String country = index.country().map(Place::name).orElse("");
        List<String> why = List.of("no table says which units are the “" + part.part() + "” of the country");
        return new Location.InCountry(asked.text(), country, PlacePrecision.COUNTRY, undecided(asked, why));
    }

    private Location partOf(Asked asked, Anchor anchor, PlacePhrase.Part part) {
        List<String> why = List.of("the text speaks of a part of it (" + part.part()
                + "); the part is kept as text, the unit is not narrowed");
        Place largest = anchor.largest();
        String pcode = largest.pcode();
        boolean unit = largest.level() == PlaceLevel.ADM1 || largest.level() == PlaceLevel.ADM2;
        if (pcode == null || (!unit && largest.level() == PlaceLevel.COUNTRY)) {
            return whole(asked, anchor, largest, why);
        }
        return PhraseLines.inUnit(asked, pcode, index, decision(asked, anchor, why), part.part());
    }

    /** A region as its units; anything else that has no point as the unit or country around it. */
    private Location whole(Asked asked, Anchor anchor, Place place, List<String> why) {
        if (!place.units().isEmpty()) {
            return new Location.InRegion(asked.text(), place.id(), place.units(), decision(asked, anchor, why));
        }
        String pcode = place.pcode();
        if (pcode != null && index.placeOfUnit(pcode).isPresent()) {
            return PhraseLines.inUnit(asked, pcode, index, decision(asked, anchor, why), null);
        }
        String country = index.country().map(Place::name).orElse("");
        return new Location.InCountry(asked.text(), country, PlacePrecision.COUNTRY, decision(asked, anchor, why));
    }

    private Location region(Asked asked, Place region, String why) {
        GeocodeDecision decision = new GeocodeDecision(
                asked.text(),
                region.id(),
                region.name(),
                1,
                List.of(why, "its units: " + PhraseReasons.names(index, region.units())),
                null,
                0,
                index.version());
        return new Location.InRegion(asked.text(), region.id(), region.units(), decision);
    }

    private Location unlocated(Asked asked, List<String> names) {
        return lines.unlocated(asked, names);
    }

    private GeocodeDecision undecided(Asked asked, List<String> why) {
        return new GeocodeDecision(asked.text(), null, null, 0, why, null, 0, index.version());
    }

    private GeocodeDecision decision(Asked asked, Anchor anchor, List<String> why) {
        return PhraseReasons.decision(asked.text(), anchor, why, index.version());
    }
}
