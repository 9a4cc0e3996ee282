package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldedTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "Dasht-e-Barchi, Dashti Barchi",
        "Dasht-e-Barchi, Dashte-e-Barchi",
        "Sar-e-Pul, Sari Pul",
        "Sar-e-Pul, SAR E PUL",
        "Pul-e Alam, Puli Alam",
        "Pachir wa Agam, Pachir Aw Agam",
        "Deh Bala, DehBala",
        "Baqir ul-Olum, Baqir-ul Olum",
        "میدان شهر, میدان‌شهر",
        "کابل, كابل"
    })
    void spellings_of_one_name_have_one_key(String one, String other) {
        assertEquals(Folded.of(one).key(), Folded.of(other).key());
    }

    @ParameterizedTest(name = "{0} ~ {1}")
    @CsvSource({
        "Kunar, کنر",
        "Jawzjan, جوزجان",
        "Jowzjan, جوزجان",
        "Achin, اچین",
        "Kabul, كابول",
        "Nangarhar, ننگرهار",
        "Hilmand, هلمند",
        "Uruzgan, ارزگان",
        "Oruzgan, اروزگان",
        "Momand Dara, مهمند دره",
        "Ghazni, غزني"
    })
    void both_scripts_meet_in_the_consonant_skeleton(String latin, String script) {
        assertEquals(Folded.of(latin).skeleton(), Folded.of(script).skeleton());
    }

    @Test
    void names_that_differ_by_a_consonant_have_different_skeletons() {
        assertNotEquals(
                Folded.of("Dasht-e-Barchi").skeleton(),
                Folded.of("Dasht-e-Archi").skeleton());
    }

    @Test
    void a_name_of_nothing_but_links_keeps_them() {
        assertEquals("e", Folded.of("E").key());
        assertTrue(Folded.of("—").isEmpty());
    }
}
