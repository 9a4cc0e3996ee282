package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns a name into ranked places with reasons, or abstains.
 *
 * <p>Evidence is added up as log-odds: how well the name fits, the level that the text speaks of, whether the place lies
 * where the text says. The score is the chance that this gives, shared out between all places that compete for the name,
 * so that a name borne by several places is never certain. Without state, cheap to make and safe for any number of threads.
 *
 * <p>The geocoder speaks of one country. A name known to lie elsewhere has no candidates and the answer says where it
 * lies; words that name no place (parties, days, months) have none either.
 */
public final class Geocoder {

    private static final double CODE = 9;
    private static final double PART_OF_IT = -4;
    private static final double DOUBTFUL = 0.5;
    private static final double LEAST_SCORE = 0.01;
    private static final double WITHIN = 1.5;
    private static final double NAME_OF_ANOTHER = -2;
    private static final double VILLAGE_OF_THE_NAME = -2.5;
    private static final double NOTHING_SAID = -1.6;
    private static final double TURNED = -1;
    private static final int MOST_FOUND = 50;
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::raw)
            .reversed()
            .thenComparing(one -> one.weighed().place().id());

    private final GazetteerIndex index;
    private final NameMatcher matcher;
    private final NamesElsewhere elsewhere;
    private final SameNames sameNames;
    private final PhraseLocator phrases;
    private final Calibration calibration;

    public Geocoder(GazetteerIndex index) {
        this(index, Calibration.builtIn());
    }

    /** A geocoder whose scores are turned into chances in another way than usual. */
    public Geocoder(GazetteerIndex index, Calibration calibration) {
        this.calibration = calibration;
        this.index = index;
        this.elsewhere = index.elsewhere();
        this.matcher = new NameMatcher(index);
        this.sameNames = new SameNames(index);
        this.phrases = new PhraseLocator(this);
    }

    /** The index that answers. */
    public GazetteerIndex index() {
        return index;
    }

    /** Candidates best first, at most {@code limit}; none for a text that is blank. */
    public GeocodeAnswer geocode(GeocodeQuery query) {
        return phrases.locate(query, named(query));
    }

    private GeocodeAnswer named(GeocodeQuery query) {
        String text = query.text().strip();
        if (text.isEmpty()) {
            return answer(query, null, List.of());
        }
        Predicate<Place> wanted = wanted(query);
        Optional<Place> coded = coded(text);
        if (coded.isPresent() || looksLikeCode(text)) {
            return answer(query, null, codeAnswer(coded.filter(wanted)));
        }
        PlaceText said = PlaceText.parse(text);
        if (said.names().isEmpty()) {
            return answer(query, null, List.of());
        }
        Folded name = Folded.of(said.names().get(0));
        boolean known = matcher.isName(name);
        NamesElsewhere.Meaning meaning = known ? NamesElsewhere.Meaning.NONE : elsewhere.meaning(name);
        boolean noPlace = meaning.noPlace() || (!known && index.words().saysKindOnly(name));
        Optional<String> outside = noPlace ? Optional.empty() : outside(said, meaning);
        if (!noPlace && outside.isEmpty()) {
            return answer(query, null, ranked(said, name, query, wanted));
        }
        List<Candidate> here = liesHere(said, query) ? ranked(said, name, query, wanted) : List.of();
        return !here.isEmpty() && here.get(0).band() != Band.MANUAL
                ? answer(query, null, here)
                : answer(query, outside.orElse(null), List.of());
    }

    /** Whether the text or the asker puts the place into this country, so that a name known elsewhere may be misspelt. */
    private boolean liesHere(PlaceText said, GeocodeQuery query) {
        return query.within() != null
                || (!said.containers().isEmpty()
                        && said.containers().stream()
                                .noneMatch(name -> abroad(name).isPresent()));
    }

    private GeocodeAnswer answer(GeocodeQuery query, @Nullable String outside, List<Candidate> candidates) {
        return new GeocodeAnswer(query.text(), index.version(), outside, candidates);
    }

    Predicate<Place> wanted(GeocodeQuery query) {
        String within = query.within();
        PlaceLevel level = query.level();
        return place -> (level == null || place.level() == level)
                && (within == null || (index.liesIn(place, within) && !within.equals(place.id())));
    }

    /** The unit that the text is the P-code of, or the place that has it as another code, in any case. */
    Optional<Place> coded(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return index.placeOfUnit(code).or(() -> index.placeOfCode(code));
    }

    private static boolean looksLikeCode(String text) {
        boolean letters =
                text.length() >= 4 && text.length() <= 10 && isLetter(text.charAt(0)) && isLetter(text.charAt(1));
        for (int at = 2; letters && at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return letters;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private List<Candidate> codeAnswer(Optional<Place> coded) {
        return coded
                .map(place -> new Candidate(
                        place, index.path(place), chance(CODE), List.of(new Term("the text is its code", CODE))))
                .stream()
                .toList();
    }

    /** Where the text says the place lies, when that is abroad; a place here of the same name goes first. */
    private Optional<String> outside(PlaceText said, NamesElsewhere.Meaning meaning) {
        for (String container : said.containers()) {
            Optional<String> country = abroad(container);
            if (country.isPresent()) {
                return country;
            }
        }
        return Optional.ofNullable(meaning.country()).filter(country -> !isHome(country));
    }

    /** The country abroad that the name is known to lie in. */
    Optional<String> abroad(String name) {
        return matcher.isName(name)
                ? Optional.empty()
                : elsewhere.country(Folded.of(name)).filter(country -> !isHome(country));
    }

    /** Whether some place bears the name letter by letter. */
    boolean isName(String name) {
        return matcher.isName(name);
    }

    /** What lies in the country of the index is not abroad, whatever else of it the index holds. */
    private boolean isHome(String country) {
        String asked = Folded.of(country).key();
        return index.country().stream()
                .flatMap(home -> home.names().stream())
                .anyMatch(name -> Folded.of(name.text()).key().equals(asked));
    }

    private List<Candidate> ranked(PlaceText said, Folded name, GeocodeQuery query, Predicate<Place> wanted) {
        Surroundings around = new Surroundings(said, index, matcher);
        String within = query.within();
        List<Weighed> found = wholePhrase(said, around, wanted);
        if (best(found) < DOUBTFUL) {
            found = matches(Reading.of(name, index.words()), around, wanted, within);
        }
        if (best(found) < DOUBTFUL && said.relation() == PlaceText.Relation.PART) {
            found = PlaceText.whole(said.names().get(0))
                    .map(whole -> partOf(matches(Reading.of(whole, index.words()), around, wanted, within)))
                    .orElse(found);
        }
        if (best(found) < DOUBTFUL && said.isPlain() && said.phrase() == null) {
            List<Weighed> other = readOtherwise(said, name, query, wanted);
            found = best(other) >= DOUBTFUL ? other : found;
        }
        if (query.level() == null) {
            found = sameNames.preferSettlements(found, said);
            if (within == null && said.containers().isEmpty()) {
                found = new ArrayList<>(found);
                found.replaceAll(Geocoder::unsaid);
            }
        }
        return scored(found, Math.max(query.limit(), 1));
    }

    /** Most names that people ask for are in no list: a likeness weighs less when nothing else is said of the place. */
    private static Weighed unsaid(Weighed one) {
        return one.exact() ? one : one.with(NOTHING_SAID, "nothing else says where or what it is");
    }

    /** A name that is known in none of its spellings: as another language writes it, with its province, or turned round. */
    private List<Weighed> readOtherwise(PlaceText said, Folded name, GeocodeQuery query, Predicate<Place> wanted) {
        Optional<PlaceText> other = OtherReadings.ofOtherLanguage(said.text())
                .or(() -> OtherReadings.withProvince(name, said.text(), unit -> isProvince(unit)));
        if (other.isEmpty()) {
            return OtherReadings.turned(said.text())
                    .map(turned -> turned(turned, wanted))
                    .orElse(List.of());
        }
        Surroundings around = new Surroundings(other.get(), index, matcher);
        Folded named = Folded.of(other.get().names().get(0));
        return new ArrayList<>(matches(Reading.of(named, index.words()), around, wanted, query.within()));
    }

    private List<Weighed> turned(String name, Predicate<Place> wanted) {
        List<Weighed> found = matcher.exact(name, wanted);
        found.replaceAll(one -> one.with(TURNED, "its words stand in another order"));
        return found;
    }

    private boolean isProvince(String name) {
        return !matcher.exact(name, place -> place.level() == PlaceLevel.ADM1).isEmpty();
    }

    /** All wanted places that a phrase may name, best first; for phrases of a record, whose units are known otherwise. */
    List<Candidate> find(String text, Predicate<Place> wanted) {
        PlaceText said = PlaceText.parse(text);
        return text.length() > GeocodeQuery.MAX_TEXT || said.names().isEmpty()
                ? List.of()
                : ranked(said, Folded.of(said.names().get(0)), new GeocodeQuery(text, null, null, MOST_FOUND), wanted);
    }

    /** Exact matches of the whole phrase, or of as many of its first parts as possible ("Abbey Gate, Kabul airport"). */
    private List<Weighed> wholePhrase(PlaceText said, Surroundings around, Predicate<Place> wanted) {
        if (said.isPlain()) {
            return List.of();
        }
        List<String> segments = PlaceText.segments(said.text());
        for (int length = segments.size(); length > 0; length--) {
            String phrase = String.join(", ", segments.subList(0, length));
            List<Weighed> found = around.support(matcher.exact(phrase, wanted));
            if (best(found) >= DOUBTFUL) {
                return unitsFirst(found);
            }
        }
        return List.of();
    }

    private static List<Weighed> partOf(List<Weighed> whole) {
        return whole.stream()
                .map(found -> found.with(PART_OF_IT, "the text speaks of a part of it"))
                .toList();
    }

    /** Exact matches when one of them is good enough, else all that resemble the name. */
    private List<Weighed> matches(
            List<Reading> readings, Surroundings around, Predicate<Place> wanted, @Nullable String within) {
        List<Weighed> exact = around.support(matcher.exact(readings, wanted));
        if (best(exact) >= DOUBTFUL) {
            return unitsFirst(exact);
        }
        Collection<String> inside = within == null ? around.units() : List.of(within);
        List<Weighed> similar = around.support(matcher.similar(readings, wanted, inside));
        boolean another = !inside.isEmpty() && !similar.isEmpty() && namesAnother(readings);
        similar.replaceAll(found -> asked(found, within, another));
        return similar;
    }

    /** A misspelt name inside a unit that was asked for, unless a place elsewhere bears the name as it is written. */
    private Weighed asked(Weighed found, @Nullable String within, boolean another) {
        Weighed asked = within == null
                ? found
                : found.with(
                        WITHIN,
                        "lies in " + index.place(within).map(Place::name).orElse(within) + ", as asked");
        return another && !found.exact() ? asked.with(NAME_OF_ANOTHER, "a place elsewhere bears the very name") : asked;
    }

    private boolean namesAnother(List<Reading> readings) {
        return readings.stream().anyMatch(reading -> matcher.isName(reading.name()));
    }

    /** A village of a long list never goes before a unit or a listed place of the very name. */
    private static List<Weighed> unitsFirst(List<Weighed> exact) {
        boolean unit = false;
        boolean village = false;
        for (Weighed one : exact) {
            village |= one.place().tier() == Tier.VILLAGE;
            unit |= one.place().tier() == Tier.CORE && one.form().isWhole() && one.logOdds() >= DOUBTFUL;
        }
        if (unit && village) {
            exact.replaceAll(one -> one.place().tier() == Tier.VILLAGE
                    ? one.with(VILLAGE_OF_THE_NAME, "a unit or a listed place bears the name")
                    : one);
        }
        return exact;
    }

    private static double best(List<Weighed> found) {
        double best = Double.NEGATIVE_INFINITY;
        for (Weighed one : found) {
            best = Math.max(best, one.logOdds());
        }
        return best;
    }

    /** Chances in place of raw scores; those of one answer never sum to more than 1. */
    private List<Candidate> scored(List<Weighed> found, int limit) {
        double highest = Double.NEGATIVE_INFINITY;
        for (Weighed one : found) {
            highest = Math.max(highest, one.amongRivals());
        }
        double all = 0;
        for (Weighed one : found) {
            all += Math.exp(one.amongRivals() - highest);
        }
        List<Scored> scored = new ArrayList<>(found.size());
        for (Weighed one : found) {
            double share = Math.exp(one.amongRivals() - highest) / all;
            double raw = chance(one.logOdds()) * share;
            if (raw >= LEAST_SCORE) {
                scored.add(new Scored(one, raw, share));
            }
        }
        scored.sort(BEST_FIRST);
        double sum = 0;
        for (Scored one : scored) {
            sum += calibration.chance(one.raw());
        }
        double most = Math.max(sum, 1);
        List<Candidate> candidates = new ArrayList<>();
        for (Scored one : scored.subList(0, Math.min(limit, scored.size()))) {
            candidates.add(candidate(one, calibration.chance(one.raw()) / most, found));
        }
        return candidates;
    }

    /** A place with its score before that is calibrated, and its share of the chance beside its rivals. */
    private record Scored(Weighed weighed, double raw, double share) {}

    private Candidate candidate(Scored one, double score, List<Weighed> found) {
        Place place = one.weighed().place();
        List<Term> terms =
                Evidence.terms(one.weighed(), one.raw(), one.share(), sameNames.rivals(one.weighed(), found));
        return new Candidate(place, index.path(place), score, terms);
    }

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
