package org.incidentatlas.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Dictionaries of columns that repeat few words: a row carries the word's place in its dictionary. */
final class Columns {

    private final Map<String, Map<String, Integer>> dictionaries = new TreeMap<>();

    /** The word's index in the column's dictionary, entered on first sight; null for no word. */
    @Nullable
    Integer index(String column, @Nullable Object word) {
        if (word == null) {
            return null;
        }
        Map<String, Integer> dictionary = dictionaries.computeIfAbsent(column, name -> new LinkedHashMap<>());
        return dictionary.computeIfAbsent(word.toString(), name -> dictionary.size());
    }

    void write(JsonText json) {
        json.object("dictionaries");
        dictionaries.forEach((column, words) -> json.strings(column, words.keySet()));
        json.end();
    }
}
