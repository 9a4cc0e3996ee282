package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words beside a name that say what is meant: "province", "ولسوالی", "mosque". */
final class NameWords {

    static final String PROVINCE = "province provinces wilayat wilaya wilayah velayat vilayat ولایت ولايت ولایات";
    static final String DISTRICT = "district districts woluswali wuleswali wuluswali uluswali ولسوالی ولسوالي ولسوالۍ";
    private static final String SETTLEMENT =
            "city town village shahr shar municipality capital downtown شهر شهرک ښار قریه کلی";
    private static final String COUNTRY = "country";

    /** Groups of words for one kind of site or feature; the first is the kind as the list of localities writes it. */
    private static final String KINDS = """
            airport airfield aerodrome
            airbase base camp compound garrison barracks
            mosque masjid مسجد جومات
            hospital clinic شفاخانه روغتون
            prison jail محبس زندان
            school lycee مکتب لیسه
            university پوهنتون دانشگاه
            academy
            shrine ziyarat زیارت
            embassy سفارت
            consulate
            valley دره
            square chowk roundabout
            bazaar bazar market
            gate
            office headquarters
            hall
            hotel
            mountain mountains range
            river
            highway road motorway
            """;

    /** What a word demands: a level, and the word itself for the reasons. */
    record Cue(PlaceLevel level, String word) {}

    /** A name with the cue taken off; the cue is empty when there is none. */
    record Cued(Folded name, Optional<Cue> cue) {}

    private final Map<String, Cue> cues = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    NameWords() {
        cues(PROVINCE, PlaceLevel.ADM1, "province");
        cues(DISTRICT, PlaceLevel.ADM2, "district");
        cues(SETTLEMENT, PlaceLevel.LOCALITY, "city or town");
        cues(COUNTRY, PlaceLevel.COUNTRY, "country");
        for (String line : KINDS.lines().toList()) {
            String kind = line.split(" ")[0];
            Letters.words(line).forEach(word -> kinds.put(word, kind));
        }
    }

    private void cues(String words, PlaceLevel level, String said) {
        Letters.words(words).forEach(word -> cues.put(word, new Cue(level, said)));
    }

    /** Takes a cue off either end of the name, never the whole name. */
    Cued cued(Folded name) {
        List<String> words = name.words();
        int last = words.size() - 1;
        if (last < 1) {
            return new Cued(name, Optional.empty());
        }
        Cue atEnd = cues.get(words.get(last));
        if (atEnd != null) {
            return new Cued(Folded.of(words.subList(0, last), name.arabicScript()), Optional.of(atEnd));
        }
        Cue atStart = cues.get(words.get(0));
        if (atStart != null) {
            return new Cued(Folded.of(words.subList(1, last + 1), name.arabicScript()), Optional.of(atStart));
        }
        return new Cued(name, Optional.empty());
    }

    /** Whether the name consists of such words alone. */
    boolean saysKindOnly(Folded name) {
        for (String word : name.words()) {
            if (!isKind(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether any word of the name is such a word. */
    boolean saysKind(Folded name) {
        for (String word : name.words()) {
            if (isKind(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKind(String word) {
        return cues.containsKey(word) || kinds.containsKey(word);
    }

    /** The kinds of site or feature that the name mentions, each by its first word. */
    Set<String> kinds(Folded name) {
        Set<String> said = new LinkedHashSet<>();
        for (String word : name.words()) {
            String kind = kinds.get(word);
            if (kind != null) {
                said.add(kind);
            }
        }
        return said;
    }

    /** The name without words for a kind, or the name itself when nothing else would be left. */
    Folded core(Folded name) {
        List<String> kept = new ArrayList<>(name.words());
        kept.removeIf(kinds::containsKey);
        return kept.isEmpty() || kept.size() == name.words().size() ? name : Folded.of(kept, name.arabicScript());
    }

    /** Whether a place of the given kind is what one of the words speaks of. */
    boolean speaksOf(Set<String> said, String kind) {
        return Letters.words(kind).stream().map(kinds::get).anyMatch(said::contains);
    }
}
