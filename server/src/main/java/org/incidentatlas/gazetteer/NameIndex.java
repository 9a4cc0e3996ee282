package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the name forms that equal a name or may be a misspelling of it.
 *
 * <p>Of places of the tier core a form is a candidate when its letters, its key or its consonant skeleton equal the
 * query's or meet them after one sign is left out on either side: every single insertion, deletion, substitution and
 * transposition, and any number of vowels. In a second, wider search two signs of the key may be left out on either side.
 * Of villages only the key and the skeleton themselves are looked up; inside a unit that the text names all forms are
 * gone through instead. Nothing is scored here. Immutable; what a search collects belongs to its thread.
 */
final class NameIndex {

    private static final long KEY = 0x4B_45_59L;
    private static final long SKELETON = 0x53_4B_45_4CL;
    private static final long WRITTEN = 0x57_52_49_54L;
    private static final int SHORTEST_KEY = 3;
    private static final int SHORTEST_WRITTEN = 2;
    private static final int SHORTEST_SKELETON = 4;
    private static final int SHORTEST_FOR_PAIRS = 6;
    private static final int LEAST_CONSONANTS = 2;
    private static final int LEAST_CONSONANTS_OF_VILLAGE = 3;
    /** A province has no more names; of a larger list the first are gone through. */
    private static final int MOST_INSIDE = 8_000;

    private static final int[] NONE = {};

    private final NameForm[] forms;
    private final int[] consonants;
    private final int[] signs;
    private final short[] lengths;
    private final int[] sharers;
    private final PostingTable keys;
    private final PostingTable skeletons;
    private final PostingTable near;
    private final PostingTable far;
    private final Map<String, int[]> inside = new HashMap<>();
    private final Set<String> sharedWords = new HashSet<>();
    private final ThreadLocal<Found> scratch = ThreadLocal.withInitial(Found::new);

    /** @param unitsAround the ids of the units that a place lies in, in whose lists it is to be found */
    NameIndex(List<NameForm> all, Function<Place, ? extends Iterable<String>> unitsAround) {
        this.forms = all.toArray(new NameForm[0]);
        this.consonants = new int[forms.length];
        this.signs = new int[forms.length];
        this.lengths = new short[forms.length];
        PostingTable.Builder byKey = new PostingTable.Builder();
        PostingTable.Builder bySkeleton = new PostingTable.Builder();
        PostingTable.Builder byNear = new PostingTable.Builder();
        PostingTable.Builder byFar = new PostingTable.Builder();
        Deletions deletions = new Deletions();
        for (int number = 0; number < forms.length; number++) {
            Folded name = forms[number].folded();
            consonants[number] = name.consonants();
            signs[number] = name.signs();
            lengths[number] = (short) Math.min(name.length(), Short.MAX_VALUE);
            byKey.add(Deletions.whole(name.key(), KEY), number);
            bySkeleton.add(Deletions.whole(name.skeleton(), SKELETON), number);
            if (forms[number].place().tier() == Tier.CORE) {
                addCore(name, number, deletions, byNear, byFar);
            }
        }
        this.keys = byKey.build();
        this.skeletons = bySkeleton.build();
        this.near = byNear.build();
        this.far = byFar.build();
        this.sharers = sharers();
        listInside(unitsAround);
        findSharedWords();
    }

    private static void addCore(
            Folded name, int number, Deletions deletions, PostingTable.Builder near, PostingTable.Builder far) {
        deletions.of(name.key(), KEY, SHORTEST_KEY, name.key().length() >= SHORTEST_FOR_PAIRS);
        for (int at = 0; at < deletions.size(); at++) {
            (at < deletions.sizeWithoutPairs() ? near : far).add(deletions.hash(at), number);
        }
        deletions.of(name.written(), WRITTEN, SHORTEST_WRITTEN, false);
        for (int at = 0; at < deletions.size(); at++) {
            near.add(deletions.hash(at), number);
        }
        if (name.skeleton().length() >= LEAST_CONSONANTS) {
            deletions.of(name.skeleton(), SKELETON, SHORTEST_SKELETON, false);
            for (int at = 0; at < deletions.size(); at++) {
                near.add(deletions.hash(at), number);
            }
        }
    }

    NameForm form(int number) {
        return forms[number];
    }

    /** How many places have a name with the consonants of the form. */
    int sharers(int number) {
        return sharers[number];
    }

    /** The forms whose key is the same, of all tiers. */
    List<NameForm> exact(Folded name) {
        int slot = keys.slot(Deletions.whole(name.key(), KEY));
        if (slot == PostingTable.NONE) {
            return List.of();
        }
        int to = keys.to(slot);
        List<NameForm> equal = new ArrayList<>(to - keys.from(slot));
        for (int at = keys.from(slot); at < to; at++) {
            NameForm form = forms[keys.number(at)];
            if (form.folded().key().equals(name.key())) {
                equal.add(form);
            }
        }
        return equal;
    }

    /** The forms that one slip, other vowels or another transliteration may have made the name of. */
    Found near(Folded name) {
        Found found = scratch.get();
        found.clear();
        collect(found, near, name.key(), KEY, SHORTEST_KEY, false);
        collect(found, near, name.written(), WRITTEN, SHORTEST_WRITTEN, false);
        if (name.skeleton().length() >= LEAST_CONSONANTS) {
            collect(found, near, name.skeleton(), SKELETON, SHORTEST_SKELETON, false);
        }
        villages(found, name);
        return found;
    }

    /** The forms that two slips or both may have made the name of, the near ones not always among them. */
    Found far(Folded name) {
        Found found = scratch.get();
        found.clear();
        String key = name.key();
        if (key.length() >= SHORTEST_FOR_PAIRS - 1) {
            collect(found, far, key, KEY, SHORTEST_KEY, key.length() >= SHORTEST_FOR_PAIRS);
        }
        if (key.length() >= SHORTEST_FOR_PAIRS) {
            collect(found, near, key, KEY, SHORTEST_KEY, true);
        }
        return found;
    }

    /** All forms of places in the unit, of all tiers, in the order of the index; none for an id that is no unit's. */
    int[] inside(String unit) {
        return inside.getOrDefault(unit, NONE);
    }

    /** How many letters the form has. */
    int length(int number) {
        return lengths[number];
    }

    /**
     * Whether the form may be a candidate for a name in Latin letters, told from sets of letters alone: where it says no, its
     * sounds and its letters are both too far. So most of a unit's places are passed over without being looked at.
     */
    boolean mayFit(int number, Folded asked) {
        return asked.arabicScript()
                || Fit.maySoundAlike(
                        SpellingDistance.soundsAtLeast(consonants[number], asked.consonants()),
                        Math.max(lengths[number], asked.length()))
                || Fit.mayBeMistyped(SpellingDistance.slipsAtLeast(signs[number], asked.signs()));
    }

    /** Whether so many consonants differ that the spellings cannot be close, which is quick to see. */
    boolean isFar(int number, int consonantsAsked, int length) {
        return Integer.bitCount(consonants[number] ^ consonantsAsked) > 4 + length / 12;
    }

    /** Whether the word opens or closes the names of several places ("Dasht", "Abad"), so that it tells little. */
    boolean isShared(String word) {
        return sharedWords.contains(word);
    }

    private void villages(Found found, Folded name) {
        if (name.skeleton().length() < LEAST_CONSONANTS_OF_VILLAGE) {
            return;
        }
        int slot = skeletons.slot(Deletions.whole(name.skeleton(), SKELETON));
        if (slot == PostingTable.NONE) {
            return;
        }
        for (int at = skeletons.from(slot); at < skeletons.to(slot); at++) {
            if (forms[skeletons.number(at)].place().tier() == Tier.VILLAGE) {
                found.add(skeletons.number(at));
            }
        }
    }

    private static void collect(Found found, PostingTable table, String text, long salt, int shortest, boolean pairs) {
        Deletions deletions = found.deletions;
        deletions.of(text, salt, shortest, pairs);
        for (int hash = 0; hash < deletions.size(); hash++) {
            int slot = table.slot(deletions.hash(hash));
            if (slot != PostingTable.NONE) {
                addAll(found, table, slot);
            }
        }
    }

    private static void addAll(Found found, PostingTable table, int slot) {
        int to = table.to(slot);
        for (int at = table.from(slot); at < to; at++) {
            found.add(table.number(at));
        }
    }

    private int[] sharers() {
        int[] counts = new int[forms.length];
        for (int number = 0; number < forms.length; number++) {
            int slot = skeletons.slot(Deletions.whole(forms[number].folded().skeleton(), SKELETON));
            Place before = null;
            for (int at = skeletons.from(slot); at < skeletons.to(slot) && counts[number] < Found.MOST; at++) {
                Place place = forms[skeletons.number(at)].place();
                counts[number] += place == before ? 0 : 1;
                before = place;
            }
        }
        return counts;
    }

    private void listInside(Function<Place, ? extends Iterable<String>> unitsAround) {
        Map<String, Numbers> lists = new HashMap<>();
        for (int number = 0; number < forms.length; number++) {
            for (String unit : unitsAround.apply(forms[number].place())) {
                lists.computeIfAbsent(unit, any -> new Numbers()).add(number);
            }
        }
        lists.forEach((unit, numbers) -> inside.put(unit, numbers.toArray(MOST_INSIDE)));
    }

    private void findSharedWords() {
        Map<String, Place> places = new HashMap<>();
        for (NameForm form : forms) {
            List<String> words = form.folded().words();
            if (words.size() > 1) {
                count(words.get(0), form.place(), places);
                count(words.get(words.size() - 1), form.place(), places);
            }
        }
    }

    private void count(String word, Place place, Map<String, Place> places) {
        Place other = places.putIfAbsent(word, place);
        if (other != null && other != place) {
            sharedWords.add(word);
        }
    }
}
