package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    private static final int LONGEST_TEXT = 300;
    private static final double CODE = 9;
    private static final double LIES_IN = 2.5;
    private static final double OTHER_NAME_GIVEN = 1.5;
    private static final double LIES_ELSEWHERE = -6.5;
    private static final double PART_OF_IT = -4;
    private static final double DOUBTFUL = 0.5;
    private static final double RESEMBLES_CONTAINER = 1.5;
    private static final double LEAST_SCORE = 0.01;

    private final GazetteerIndex index;
    private final NameMatcher matcher;
    private final NamesElsewhere elsewhere;
    private final SameNames sameNames;

    public Geocoder(GazetteerIndex index) {
        this.index = index;
        this.elsewhere = index.elsewhere();
        this.matcher = new NameMatcher(index);
        this.sameNames = new SameNames(index);
    }

    /** The index that answers. */
    public GazetteerIndex index() {
        return index;
    }

    /** Candidates best first, at most {@code limit}; none for a text that is blank or longer than 300 characters. */
    public GeocodeAnswer geocode(GeocodeQuery query) {
        String text = query.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return answer(query, null, List.of());
        }
        Predicate<Place> wanted = wanted(query);
        Optional<Place> coded = coded(text);
        if (coded.isPresent() || looksLikeCode(text)) {
            return answer(query, null, codeAnswer(coded.filter(wanted)));
        }
        PlaceText said = PlaceText.parse(text);
        Optional<String> outside = namesNoPlace(said) ? Optional.empty() : outside(said);
        if (outside.isPresent() || namesNoPlace(said)) {
            return answer(query, outside.orElse(null), List.of());
        }
        return answer(query, null, limited(ranked(said, query, wanted), query.limit()));
    }

    private GeocodeAnswer answer(GeocodeQuery query, @Nullable String outside, List<Candidate> candidates) {
        return new GeocodeAnswer(query.text(), index.version(), outside, candidates);
    }

    private Predicate<Place> wanted(GeocodeQuery query) {
        String within = query.within();
        PlaceLevel level = query.level();
        return place -> (level == null || place.level() == level)
                && (within == null || (index.liesIn(place, within) && !within.equals(place.id())));
    }

    /** The unit that the text is the P-code of, in any case. */
    Optional<Place> coded(String text) {
        return index.placeOfUnit(text.toUpperCase(Locale.ROOT));
    }

    private boolean looksLikeCode(String text) {
        return text.matches("[A-Za-z]{2}\\d{2,8}");
    }

    private List<Candidate> codeAnswer(Optional<Place> coded) {
        return coded
                .map(place -> new Candidate(place, index.path(place), chance(CODE), List.of("the text is its code")))
                .stream()
                .toList();
    }

    /** Where the text says the place lies, when that is abroad; a place here of the same name goes first. */
    private Optional<String> outside(PlaceText said) {
        for (String container : said.containers()) {
            Optional<String> country = abroad(container);
            if (country.isPresent()) {
                return country;
            }
        }
        return said.names().stream().findFirst().flatMap(this::abroad);
    }

    private Optional<String> abroad(String name) {
        return matcher.isName(name) ? Optional.empty() : elsewhere.country(Folded.of(name));
    }

    private boolean namesNoPlace(PlaceText said) {
        if (said.names().isEmpty()) {
            return true;
        }
        String name = said.names().get(0);
        Folded folded = Folded.of(name);
        return (elsewhere.isNoPlace(folded) || index.words().saysKindOnly(folded)) && !matcher.isName(name);
    }

    private List<Candidate> ranked(PlaceText said, GeocodeQuery query, Predicate<Place> wanted) {
        List<Weighed> found = wholePhrase(said, wanted);
        if (best(found) < DOUBTFUL) {
            found = matches(said.names().get(0), said, wanted);
        }
        if (best(found) < DOUBTFUL && said.relation() == PlaceText.Relation.PART) {
            found = PlaceText.whole(said.names().get(0))
                    .map(whole -> partOf(matches(whole, said, wanted)))
                    .orElse(found);
        }
        if (query.level() == null) {
            found = sameNames.preferSettlements(found, said);
        }
        return scored(found);
    }

    /** All wanted places that a phrase may name, best first; for phrases of a record, whose units are known otherwise. */
    List<Candidate> find(String text, Predicate<Place> wanted) {
        PlaceText said = PlaceText.parse(text);
        return text.length() > LONGEST_TEXT || said.names().isEmpty()
                ? List.of()
                : ranked(said, new GeocodeQuery(text, null, null, 1), wanted);
    }

    /** Exact matches of the whole phrase, or of as many of its first parts as possible ("Abbey Gate, Kabul airport"). */
    private List<Weighed> wholePhrase(PlaceText said, Predicate<Place> wanted) {
        List<String> segments = PlaceText.segments(said.text());
        for (int length = segments.size(); length > 0; length--) {
            String phrase = String.join(", ", segments.subList(0, length));
            List<Weighed> found = supported(matcher.exact(phrase, wanted), said);
            if (best(found) >= DOUBTFUL) {
                return found;
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
    private List<Weighed> matches(String name, PlaceText said, Predicate<Place> wanted) {
        List<Weighed> exact = supported(matcher.exact(name, wanted), said);
        return best(exact) >= DOUBTFUL ? exact : supported(matcher.similar(name, wanted), said);
    }

    private static double best(List<Weighed> found) {
        return found.stream().mapToDouble(Weighed::logOdds).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** Adds what the rest of the text says about where the place lies. */
    private List<Weighed> supported(List<Weighed> found, PlaceText said) {
        List<String> around = new ArrayList<>(said.containers());
        around.addAll(said.bracketed());
        List<Weighed> supported = new ArrayList<>(found);
        for (String container : around) {
            Set<String> ids = idsNamed(container);
            if (!ids.isEmpty()) {
                boolean bracketed = said.bracketed().contains(container);
                supported.replaceAll(weighed -> supported(weighed, container, ids, bracketed));
            }
        }
        return supported;
    }

    private Weighed supported(Weighed found, String container, Set<String> ids, boolean bracketed) {
        Place place = found.place();
        if (index.containersOf(place).stream().anyMatch(ids::contains)) {
            return found.with(LIES_IN, "lies in " + container + ", as the text says");
        }
        if (ids.contains(place.id())) {
            return found.with(OTHER_NAME_GIVEN, "the text also calls it " + container);
        }
        boolean maybeSmaller = bracketed && ids.stream().allMatch(id -> holds(place, id));
        return maybeSmaller ? found : found.with(LIES_ELSEWHERE, "does not lie in " + container);
    }

    private boolean holds(Place place, String id) {
        return index.place(id).map(inner -> index.liesIn(inner, place.id())).orElse(false);
    }

    private Set<String> idsNamed(String name) {
        Set<String> ids = new HashSet<>();
        List<Weighed> named = matcher.exact(name, place -> true);
        if (best(named) < RESEMBLES_CONTAINER) {
            named = matcher.similar(name, place -> true);
        }
        named.stream()
                .filter(found -> found.logOdds() >= RESEMBLES_CONTAINER)
                .forEach(found -> ids.add(found.place().id()));
        return ids;
    }

    private List<Candidate> scored(List<Weighed> found) {
        double highest = best(found);
        double all = found.stream()
                .mapToDouble(one -> Math.exp(one.logOdds() - highest))
                .sum();
        return sameNames.explained(found).stream()
                .map(one -> candidate(one, Math.exp(one.logOdds() - highest) / all))
                .filter(candidate -> candidate.score() >= LEAST_SCORE)
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.place().id()))
                .toList();
    }

    private Candidate candidate(Weighed found, double share) {
        return new Candidate(
                found.place(), index.path(found.place()), chance(found.logOdds()) * share, found.reasons());
    }

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static List<Candidate> limited(List<Candidate> candidates, int limit) {
        return candidates.subList(0, Math.min(Math.max(limit, 1), candidates.size()));
    }
}
