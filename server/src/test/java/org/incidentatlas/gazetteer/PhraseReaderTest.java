package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PhraseReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 km west of Kunduz | Kunduz | 40000 | 40000 | 4000 | west",
                "about 12 miles south-east of Jalalabad city | Jalalabad city | 19312 | 19312 | 3862 | south-east",
                "5-10 km from Bagram | Bagram | 5000 | 10000 | 1000 |",
                "1 km outside Gardez | Gardez | 1000 | 1000 | 500 |",
                "some twenty kilometres to the north east of Farah | Farah | 20000 | 20000 | 4000 | north-east",
                "30 km from the city of Farah to the south | city of Farah | 30000 | 30000 | 3000 | south",
                "a village 2.5km north of Taloqan | Taloqan | 2500 | 2500 | 250 | north",
                "500 metres from Kabul airport | Kabul airport | 500 | 500 | 50 |",
                "within 5 km of Ghazni | Ghazni | 0 | 5000 | 500 |",
                "۴۰ کیلومتری غرب کندز | کندز | 40000 | 40000 | 4000 | west",
                "در ۱۵ کیلومتری شهر غزنی | غزنی | 15000 | 15000 | 1500 |",
                "حدود ۲۰ کیلومتر دورتر از هرات | هرات | 20000 | 20000 | 4000 |",
                "۵ کیلومتری شمال شرق مزار شریف | مزار شریف | 5000 | 5000 | 500 | north-east",
                "د کندز لویدیځ ته ۴۰ کیلومتره | کندز | 40000 | 40000 | 4000 | west",
                "له خوست څخه ۱۰ کیلومتره لرې | خوست | 10000 | 10000 | 1000 |"
            })
    void distances_are_read_with_their_tolerance(
            String text, String name, double nearest, double farthest, double tolerance, String direction) {
        PlacePhrase.Beside said = assertInstanceOf(PlacePhrase.Beside.class, read(text));
        Distance distance = said.distance();
        assertEquals(name, said.name());
        assertEquals(nearest, Math.round(distance.nearest()));
        assertEquals(farthest, Math.round(distance.farthest()));
        assertEquals(tolerance, Math.round(distance.tolerance()));
        assertEquals(
                direction, said.direction() == null ? null : said.direction().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near Jalalabad | Jalalabad |",
                "just outside Ghazni | Ghazni |",
                "on the outskirts of Kabul | Kabul |",
                "in the vicinity of Lashkar Gah | Lashkar Gah |",
                "Mountains near Firozkoh | Firozkoh |",
                "on the road to Torkham | Torkham |",
                "a few kilometres outside Gardez | Gardez |",
                "west of Kunduz | Kunduz | west",
                "an area to the north of Kabul | Kabul | north",
                "نزدیک جلال آباد | جلال آباد |",
                "در حومه شهر کابل | شهر کابل |",
                "جلال آباد ته نږدې | جلال آباد |",
                "د کندز لویدیځ ته | کندز | west"
            })
    void near_says_no_figure(String text, String name, String direction) {
        PlacePhrase.Beside said = assertInstanceOf(PlacePhrase.Beside.class, read(text));
        assertEquals(name, said.name());
        assertEquals(null, said.distance());
        assertEquals(
                direction, said.direction() == null ? null : said.direction().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "between Kabul and Jalalabad | Kabul | Jalalabad | BETWEEN",
                "between Achin and Kot districts | Achin district | Kot district | BETWEEN",
                "along the road from Kandahar to Spin Boldak | Kandahar | Spin Boldak | ROAD",
                "on the highway linking Kabul with Ghazni | Kabul | Ghazni | ROAD",
                "border area between Khost and Paktia | Khost | Paktia | BORDER",
                "near the border of Nangarhar and Kunar | Nangarhar | Kunar | BORDER",
                "بین کابل و جلال آباد | کابل | جلال آباد | BETWEEN",
                "شاهراه کابل - قندهار | کابل | قندهار | ROAD",
                "د کابل او جلال آباد ترمنځ | کابل | جلال آباد | BETWEEN"
            })
    void what_lies_between_two_places_names_both(String text, String first, String second, PlacePhrase.Link link) {
        assertEquals(new PlacePhrase.Between(first, second, link), read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Southern Nangarhar | Nangarhar | south",
                "in the north of Kunduz | Kunduz | north",
                "the eastern part of Helmand | Helmand | east",
                "central Helmand | Helmand | central",
                "in the mountains of Kunar | Kunar | mountains",
                "eastern Afghanistan | Afghanistan | east",
                "north-east | - | north-east",
                "the northeast | - | north-east",
                "the eastern region of the country | - | east",
                "شرق افغانستان | افغانستان | east",
                "مناطق شرقی کشور | - | east",
                "هلمند جنوبی | هلمند | south",
                "د ننګرهار په ختیځ کې | ننګرهار | east"
            })
    void a_part_is_told_from_the_whole(String text, String name, String part) {
        PlacePhrase.Part said = assertInstanceOf(PlacePhrase.Part.class, read(text));
        assertEquals(name, said.name());
        assertEquals(part, said.part());
    }

    @Test
    void roads_are_named_after_their_ends_and_descriptions_name_what_they_describe() {
        assertEquals(new PlacePhrase.Road("Kabul-Jalalabad"), read("on the Kabul-Jalalabad highway"));
        assertEquals(new PlacePhrase.Edge("Pakistan"), read("the Pakistan border"));
        assertEquals(new PlacePhrase.Described("province of Nangarhar"), read("in the eastern province of Nangarhar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kabul",
                "Achin, Nangarhar",
                "Dasht-e-Barchi",
                "Nangarhar province",
                "Ministry of Defence",
                "کابل",
                "ده مزنگ",
                "Mazar-e-Sharif",
                "7 km",
                "near",
                "between",
                "highway",
                "99999999999 km from Kabul"
            })
    void plain_names_and_bare_words_are_no_phrases(String text) {
        assertEquals(
                Optional.empty(),
                PhraseReader.read(text).filter(said -> !said.names().isEmpty()));
    }

    @Test
    void no_word_of_the_tables_is_missed_by_the_quick_look() {
        List<String> missed = PhraseWords.cues().stream()
                .filter(cue -> !PhraseCues.in("Kabul " + cue + " Kunduz") || !PhraseCues.in(cue))
                .toList();
        assertEquals(List.of(), missed);
        assertTrue(PhraseCues.in("20KM"));
        assertFalse(PhraseCues.in("Nangarhar"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near ",
                "between ",
                "and ",
                "5 km from ",
                "north ",
                "north-",
                "the ",
                "5-",
                "road ",
                "to the ",
                "border and ",
                "بین و ",
                "د ",
                "د کندز ",
                "of the ",
                "mountains of ",
                "1",
                "(near ",
                "a-b-highway "
            })
    void hostile_texts_are_read_at_once(String repeated) {
        String text = repeated.repeat(GeocodeQuery.MAX_TEXT).substring(0, GeocodeQuery.MAX_TEXT);
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long started = cpu();
            for (int i = 0; i < 10; i++) {
                PhraseReader.read(text);
            }
            best = Math.min(best, (cpu() - started) / 1e7);
        }
        assertTrue(best <= 2, best + " ms for " + text);
    }

    @Test
    void the_quick_look_at_a_plain_name_costs_next_to_nothing() {
        List<String> names = new ArrayList<>();
        StarterPlaces.units().forEach(unit -> {
            names.add(unit.names().english());
            names.add(String.valueOf(unit.names().dari()));
        });
        int cues = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 50; round++) {
            long started = cpu();
            for (int i = 0; i < 20; i++) {
                for (String name : names) {
                    cues += PhraseCues.in(name) ? 1 : 0;
                }
            }
            best = Math.min(best, (cpu() - started) / (20.0 * names.size()));
        }
        assertTrue(best < 400, best + " ns a name, twice what is aimed at; cue words in " + cues);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static PlacePhrase read(String text) {
        return PhraseReader.read(text).orElseThrow(() -> new AssertionError("not read: " + text));
    }
}
