package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the name forms that equal a name or may be a misspelling of it.
 *
 * <p>A form is a candidate when its key or its consonant skeleton equals the query's, or when they meet after leaving out
 * at most one sign on each side, which covers every single insertion, deletion, substitution and transposition and many
 * pairs of them. Consonants alone are compared as well, so that any number of vowels may differ. Nothing is scored here.
 */
final class NameIndex {

    private static final int SHORTEST_FOR_DELETIONS = 4;
    private static final int SHORTEST_SKELETON = 2;

    private final Map<String, List<NameForm>> byKey = new HashMap<>();
    private final Map<String, List<NameForm>> bySkeleton = new HashMap<>();
    private final Map<String, List<NameForm>> byShorterKey = new HashMap<>();
    private final Map<String, List<NameForm>> byShorterSkeleton = new HashMap<>();
    private final Map<String, List<NameForm>> byLetters = new HashMap<>();
    private final Map<String, List<NameForm>> byShorterLetters = new HashMap<>();
    private final Set<String> sharedWords = new HashSet<>();
    private int longest;

    NameIndex(List<NameForm> forms) {
        for (NameForm form : forms) {
            Folded name = form.folded();
            put(byKey, name.key(), form);
            put(bySkeleton, name.skeleton(), form);
            longest = Math.max(
                    longest, Math.max(name.key().length(), name.letters().length()));
            put(byLetters, name.letters(), form);
            shorter(name.key()).forEach(shorter -> put(byShorterKey, shorter, form));
            shorter(name.skeleton()).forEach(shorter -> put(byShorterSkeleton, shorter, form));
            shorter(name.letters()).forEach(shorter -> put(byShorterLetters, shorter, form));
        }
        findSharedWords(forms);
    }

    /** The forms whose key is the same. */
    List<NameForm> exact(Folded name) {
        return byKey.getOrDefault(name.key(), List.of());
    }

    /** The forms that may be meant by a name that is misspelt or transliterated in another way; exact ones among them. */
    Collection<NameForm> similar(Folded name) {
        Set<NameForm> found = new LinkedHashSet<>();
        collect(found, name.key(), byKey, byShorterKey);
        collect(found, name.letters(), byLetters, byShorterLetters);
        if (name.skeleton().length() >= SHORTEST_SKELETON) {
            collect(found, name.skeleton(), bySkeleton, byShorterSkeleton);
        }
        return found;
    }

    /** Whether the word opens or closes the names of several places ("Dasht", "Abad"), so that it tells little. */
    boolean isShared(String word) {
        return sharedWords.contains(word);
    }

    private void collect(
            Set<NameForm> found,
            String key,
            Map<String, List<NameForm>> whole,
            Map<String, List<NameForm>> shorterByOne) {
        // Longer by two than every name: nothing can meet it, and leaving out each of its signs would cost the square.
        if (key.length() > longest + 1) {
            return;
        }
        found.addAll(whole.getOrDefault(key, List.of()));
        found.addAll(shorterByOne.getOrDefault(key, List.of()));
        for (String shorter : shorter(key)) {
            found.addAll(whole.getOrDefault(shorter, List.of()));
            found.addAll(shorterByOne.getOrDefault(shorter, List.of()));
        }
    }

    /** The key with each one of its signs left out; none for keys so short that they would meet everything. */
    private static Set<String> shorter(String key) {
        if (key.length() < SHORTEST_FOR_DELETIONS) {
            return Set.of();
        }
        Set<String> shorter = new LinkedHashSet<>();
        for (int at = 0; at < key.length(); at++) {
            shorter.add(key.substring(0, at) + key.substring(at + 1));
        }
        return shorter;
    }

    private void findSharedWords(List<NameForm> forms) {
        Map<String, Set<String>> places = new HashMap<>();
        for (NameForm form : forms) {
            List<String> words = form.folded().words();
            if (words.size() > 1) {
                String id = form.place().id();
                places.computeIfAbsent(words.get(0), word -> new HashSet<>()).add(id);
                places.computeIfAbsent(words.get(words.size() - 1), word -> new HashSet<>())
                        .add(id);
            }
        }
        places.forEach((word, ids) -> {
            if (ids.size() > 1) {
                sharedWords.add(word);
            }
        });
    }

    private static void put(Map<String, List<NameForm>> map, String key, NameForm form) {
        map.computeIfAbsent(key, any -> new ArrayList<>(2)).add(form);
    }
}
