package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LettersTest {

    @ParameterizedTest(name = "U+{0} is {1}")
    @CsvSource({
        "06CC, y", "0649, y", "064A, y", "06CD, y", "06D0, y", "0626, y", "06D2, y", "06A9, k", "0643, k", "06AB, g",
        "06AF, g", "06C0, h", "06C1, h", "0629, h", "06BE, h", "06D5, h", "0622, a", "0623, a", "0625, a", "0671, a",
        "0639, a", "0693, r", "06BC, n", "069A, S", "0696, Z", "067C, t", "0689, d", "0681, z", "0685, s", "0686, C",
        "062E, X", "063A, G", "0634, S", "0698, Z", "0624, w", "06F1, 1", "0661, 1"
    })
    void letters_that_writers_do_not_keep_apart_become_one_sign(String codePoint, String sign) {
        String letter = Character.toString(Integer.parseInt(codePoint, 16));
        assertEquals(List.of(sign), Letters.words(letter));
    }

    @ParameterizedTest(name = "U+{0} is dropped")
    @CsvSource({"200C", "200D", "0640", "064E", "064F", "0650", "0651", "0652", "0670", "0621", "2019", "02BF", "0027"})
    void joiners_marks_and_apostrophes_are_dropped_inside_a_word(String codePoint) {
        String mark = Character.toString(Integer.parseInt(codePoint, 16));
        assertEquals(Letters.words("لب"), Letters.words("ل" + mark + "ب"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Khost, Xost",
        "Ghazni, Gazni",
        "Shahr, Sahr",
        "Chawkay, Cawkay",
        "Zheray, Zeray",
        "Cabul, kabul",
        "Mohammad, mohamad",
        "Qal'ah, qalah",
        "Çapadere, Capadere",
        "BĀMĪĀN, bamian"
    })
    void latin_letter_pairs_become_one_sign_and_marks_go(String name, String signs) {
        assertEquals(signs, Letters.signs(Letters.words(name).get(0)));
    }

    @Test
    void hyphens_and_other_signs_end_a_word() {
        assertEquals(List.of("sar", "e", "pul"), Letters.words("Sar-e-Pul"));
        assertEquals(List.of("dila", "wa", "khusamand"), Letters.words("Dila & Khusamand"));
        assertEquals(List.of(), Letters.words(" -–/ "));
    }

    @Test
    void a_text_is_in_arabic_script_when_any_letter_of_it_is() {
        assertTrue(Letters.inArabicScript("Kunar کنر"));
        assertFalse(Letters.inArabicScript("Kunar"));
    }

    @Test
    void a_sign_that_stands_for_a_sentence_is_taken_apart_and_a_text_of_them_is_cut() {
        assertEquals(4, Letters.words("\uFDFA").size());
        assertEquals(900, String.join(" ", Letters.words("\uFDFA ".repeat(150))).length(), 10);
    }
}
