package org.incidentatlas.gazetteer;

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

    private final GazetteerIndex index;
    private final NameMatcher matcher;
    private final NamesElsewhere elsewhere;
    private final SameNames sameNames;
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
    }

    /** The index that answers. */
    public GazetteerIndex index() {
        return index;
    }

    /** Candidates best first, at most {@code limit}; none for a text that is blank. */
    public GeocodeAnswer geocode(GeocodeQuery query) {
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
        Surroundings around = new Surroundings(said, index, matcher);
        List<Weighed> found = wholePhrase(said, around, wanted);
        if (best(found) < DOUBTFUL) {
            found = matches(said.names().get(0), around, wanted);
        }
        if (best(found) < DOUBTFUL && said.relation() == PlaceText.Relation.PART) {
            found = PlaceText.whole(said.names().get(0))
                    .map(whole -> partOf(matches(whole, around, wanted)))
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
        return text.length() > GeocodeQuery.MAX_TEXT || said.names().isEmpty()
                ? List.of()
                : ranked(said, new GeocodeQuery(text, null, null, 1), wanted);
    }

    /** Exact matches of the whole phrase, or of as many of its first parts as possible ("Abbey Gate, Kabul airport"). */
    private List<Weighed> wholePhrase(PlaceText said, Surroundings around, Predicate<Place> wanted) {
        List<String> segments = PlaceText.segments(said.text());
        for (int length = segments.size(); length > 0; length--) {
            String phrase = String.join(", ", segments.subList(0, length));
            List<Weighed> found = around.support(matcher.exact(phrase, wanted));
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
    private List<Weighed> matches(String name, Surroundings around, Predicate<Place> wanted) {
        List<Weighed> exact = around.support(matcher.exact(name, wanted));
        return best(exact) >= DOUBTFUL ? exact : around.support(matcher.similar(name, wanted));
    }

    private static double best(List<Weighed> found) {
        return found.stream().mapToDouble(Weighed::logOdds).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private List<Candidate> scored(List<Weighed> found) {
        double highest = best(found);
        double all = found.stream()
                .mapToDouble(one -> Math.exp(one.logOdds() - highest))
                .sum();
        return calibrated(sameNames.explained(found).stream()
                        .map(one -> candidate(one, Math.exp(one.logOdds() - highest) / all))
                        .toList())
                .stream()
                .filter(candidate -> candidate.score() >= LEAST_SCORE)
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.place().id()))
                .toList();
    }

    /** With chances in place of raw scores; those of one answer never sum to more than 1. */
    private List<Candidate> calibrated(List<Candidate> raw) {
        double all = raw.stream()
                .mapToDouble(candidate -> calibration.chance(candidate.score()))
                .sum();
        double most = Math.max(all, 1);
        return raw.stream()
                .map(one ->
                        new Candidate(one.place(), one.path(), calibration.chance(one.score()) / most, one.reasons()))
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
