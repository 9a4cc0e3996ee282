package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as words in the form of {@link PhraseWords#plain}, with where each stands, so that names come out as written.
 * Figures and dashes are words of their own.
 */
final class PhraseText {

    private static final String DASH = "-";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    PhraseText(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int end = end(at);
            String word = end > at ? word(at, end) : "";
            if (!word.isEmpty()) {
                words.add(word);
                starts.add(at);
                ends.add(end);
            }
            at = Math.max(end, at + 1);
        }
    }

    int size() {
        return words.size();
    }

    /** The word, or an empty one outside the text. */
    String at(int position) {
        return position >= 0 && position < words.size() ? words.get(position) : "";
    }

    boolean isAt(int position, Set<String> any) {
        return any.contains(at(position));
    }

    /** Whether the words stand there one after the other. */
    boolean hasAt(int position, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!at(position + i).equals(expected[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isDash(int position) {
        return at(position).equals(DASH);
    }

    int indexOf(Set<String> any, int from) {
        for (int at = from; at < words.size(); at++) {
            if (any.contains(words.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** The figure or number word there, or null. */
    @Nullable
    Double number(int position) {
        String word = at(position);
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            return Double.valueOf(word);
        }
        Integer named = PhraseWords.NUMBERS.get(word);
        return named == null ? null : Double.valueOf(named);
    }

    /** The text from the one word up to before the other, as written, without signs around it. */
    String between(int from, int to) {
        int first = from;
        int last = Math.min(to, words.size()) - 1;
        while (first <= last && isDash(first)) {
            first++;
        }
        while (last >= first && isDash(last)) {
            last--;
        }
        return first > last
                ? ""
                : text.substring(starts.get(first), ends.get(last)).strip();
    }

    private int end(int at) {
        char first = text.charAt(at);
        if (isDashSign(first)) {
            return at + 1;
        }
        boolean digits = Character.isDigit(first);
        int end = at;
        while (end < text.length() && belongs(end, digits)) {
            end++;
        }
        return end;
    }

    private boolean belongs(int at, boolean digits) {
        char c = text.charAt(at);
        if (digits) {
            boolean point = (c == '.' || c == '٫') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
            return Character.isDigit(c) || point;
        }
        return isInWord(c);
    }

    private static boolean isInWord(char c) {
        boolean apostrophe = c == '\'' || c == '’' || c == '‘' || c == '`';
        return Character.isLetter(c) || Character.isSurrogate(c) || apostrophe || PhraseWords.plain(c) == 0;
    }

    private static boolean isDashSign(char c) {
        return c == '-' || c == '/' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    private String word(int from, int to) {
        char first = text.charAt(from);
        if (isDashSign(first)) {
            return DASH;
        }
        return Character.isDigit(first) ? figure(from, to) : PhraseWords.plain(text.substring(from, to));
    }

    /** At most six figures: no distance has more, and a longer one stays finite. */
    private String figure(int from, int to) {
        StringBuilder figure = new StringBuilder();
        boolean pointSeen = false;
        for (int at = from; at < to && figure.length() < 6; at++) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                figure.append((char) ('0' + Character.digit(c, 10)));
            } else if (pointSeen) {
                break;
            } else {
                figure.append('.');
                pointSeen = true;
            }
        }
        return figure.toString();
    }
}
