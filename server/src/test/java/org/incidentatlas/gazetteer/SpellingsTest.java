package org.incidentatlas.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings met in sources, listed spellings of provinces, and seeded misspellings of districts. */
final class SpellingsTest {

    private static final List<AdminUnit> UNITS = StarterPlaces.units();
    private static final Geocoder GEOCODER = new Geocoder(StarterPlaces.index());
    private static final Geocoder CODE_LIST_ONLY = new Geocoder(GazetteerIndex.build(UNITS, List.of()));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ':',
            value = {
                "AF01: Kabul, Kabol, Cabul, Kaboul, Kaboel, کابل, كابول",
                "AF02: Kapisa, Kapissa, کاپیسا, كابيسا",
                "AF03: Parwan, Parvan, پروان",
                "AF04: Maidan Wardak, MaidanWardak, Wardak-Maidan, Wardak Maidan, Maydan Wardak, Meydan Vardak, میدان وردک",
                "AF05: Logar, Lowgar, Lugar, لوگر",
                "AF06: Nangarhar, Namgarhar, Nangrahar, Nangahar, Nangharhar, Ningarhar, ننگرهار, ننكرهار, نانجارهار",
                "AF07: Laghman, Lagman, لغمان",
                "AF08: Panjshir, Pandższer, Panjsher, Panjshayr, پنجشیر",
                "AF09: Baghlan, Baglan, بغلان",
                "AF10: Bamyan, Bamiyan, Bamian, بامیان",
                "AF11: Ghazni, Ghasni, Gazni, غزنی, غزني",
                "AF12: Paktika, پکتیکا",
                "AF13: Paktia, Paktija, Paktiya, Paktya, پکتیا",
                "AF14: Khost, Xost, Khowst, خوست",
                "AF15: Kunar, Konar, Kunarha, Konarha, کنر, کونړ, کنر ها",
                "AF16: Nuristan, Nursitan, Nurestan, Nooristan, نورستان",
                "AF17: Badakhshan, Badakshan, Badachszan, Badachschan, Badaxshon, بدخشان",
                "AF18: Takhar, تخار",
                "AF19: Kunduz, Kondoz, Konduz, Qunduz, Qonduz, کندز, قندوز",
                "AF20: Samangan, سمنگان",
                "AF21: Balkh, Balx, Belkh, Belh, بلخ",
                "AF22: Sar-e Pol, Sar-e-Pol, Sar-e-Pul, Sar-i-Pul, Sari Pul, Saripul, سرپل",
                "AF23: Ghor, Ghowr, Ghur, غور",
                "AF24: Daykundi, Daikundi, Dai Kundi, Day Kundi, دایکندی",
                "AF25: Uruzgan, Oruzgan, Urozgan, ارزگان, اروزگان",
                "AF26: Zabul, Sabul, Zabol, زابل",
                "AF27: Kandahar, Qandahar, کندهار, کندھار",
                "AF28: Jowzjan, Dżozdżan, Dschuzdschan, Jawzjan, Jozjan, Juzjan, Jauzjan, جوزجان",
                "AF29: Faryab, Fariab, فاریاب",
                "AF30: Helmand, Hilmand, هلمند",
                "AF31: Badghis, Badgis, بادغیس",
                "AF32: Herat, Hirat, هرات",
                "AF33: Farah, فراه",
                "AF34: Nimroz, Nimruz, Neemroz, نیمروز"
            })
    void every_spelling_of_a_province_finds_it(String pcode, String spellings) {
        for (String spelling : spellings.split(",\\s*")) {
            GeocodeAnswer answer = GEOCODER.geocode(new GeocodeQuery(spelling, null, PlaceLevel.ADM1, 5));
            assertEquals(pcode, id(answer), () -> spelling + ": " + answer.candidates());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ':',
            value = {
                "AF0615: Achin, Aachin, اچین, أشين",
                "AF0610: Deh Bala, DehBala, Dih Bala, Haska Mena, Haska Mina, Haska Meyna, Haska Maina",
                "AF0613: Kot, كوت, کوټ",
                "AF0620: Nazian, Naziyan, Nazyan",
                "AF0609: Bati Kot",
                "AF0604: Chaparhar",
                "AF0611: Pachir wa Agam, Pachir Aw Agam, Pichragam",
                "AF0608: Khogyani, Khogiani, Khogyanai, خوگیانی",
                "AF0619: Sherzad, Shirzad",
                "AF0616: Shinwar, Ghani Khel, Ghanikhil, Ghani Kahil",
                "AF0621: Hesarak, Hisarak, هيسراك",
                "AF0617: Mohmand Dara, Momand Dara, Momandara, Momand Darah",
                "AF0607: Rodat",
                "AF0606: Kuz Kunar, Khewa",
                "AF1513: Chapa Dara, Chapadara, Chaphra Valley, Çapadere",
                "AF1503: Watapur",
                "AF1507: Manogai, Manogay, Manogi, Manugi, Dara E Pech, Dar-e-paich",
                "AF1509: Chawkay, Chawki, Sawki",
                "AF1514: Nurgal, Nur Gul, Norgul",
                "AF1504: Narang",
                "AF1505: Sarkani, Sarkano",
                "AF1510: Khas Kunar",
                "AF2811: Darzab, Darzaab, Darz Aab",
                "AF2805: Qush Tepa",
                "AF2905: Bal Chiragh",
                "AF2202: Sayad, Sayyad",
                "AF0106: Shakar Dara, Shakardarah, Shakar Darah",
                "AF0302: Bagram",
                "AF2611: Khak-e Afghan, Khak-e-Afghan, خاك أفغان",
                "AF0910: Burka",
                "AF0402: Nerkh, Narkh",
                "AF2711: Spin Boldak"
            })
    void every_spelling_of_a_district_finds_it(String pcode, String spellings) {
        for (String spelling : spellings.split(",\\s*")) {
            GeocodeAnswer answer = GEOCODER.geocode(new GeocodeQuery(spelling, null, PlaceLevel.ADM2, 5));
            assertEquals(pcode, id(answer), () -> spelling + ": " + answer.candidates());
        }
    }

    @ParameterizedTest
    @CsvSource({"Behsud, AF06, AF0602", "Bihsud, AF06, AF0602", "Arghandab, AF26, AF2605", "Khugyani, AF06, AF0608"})
    void spellings_shared_by_provinces_need_the_province(String spelling, String within, String pcode) {
        assertEquals(pcode, id(GEOCODER.geocode(new GeocodeQuery(spelling, within, PlaceLevel.ADM2, 5))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ':',
            value = {
                "dasht-e-barchi: Dasht-e-Barchi, Dashte Barchi, Dashte-e-Barchi, Dashti Barchi, Dasht-i Barcha,"
                        + " Dasth-a-Barchi, Dasht-e Barch",
                "pul-e-khoshk: Pul-e Khusk",
                "qala-e-nazer: Qala-e-Nazer, Qalay Nazer",
                "qala-e-fathullah: Qala-e Fathullah, قلعة فتح الله",
                "deh-mazang: Deh Mazang, Dehmazang",
                "karte-sakhi: Karte Sakhi",
                "karte-sakhi-shrine: Sakhi shrine",
                "darulaman: Darulaman, Darul Aman, دار الأمان",
                "baqir-ul-olum-mosque: Baqir-ul-uloom mosque, Baqir ul-Olum mosque",
                "tebyan-centre: Tebyan cultural centre, Tabayan cultural centre, Tabian cultural centre",
                "mawoud-academy: Mawoud academy",
                "sayed-ul-shuhada-school: Sayed Al-Shuhada school, Sayyid al-Shuhada school",
                "eid-gah-mosque: Eid Gah mosque, Id Gah mosque, Idgah mosque",
                "kabul-airport: Kabul airport, Hamid Karzai International Airport, Karzai International Airport, HKIA",
                "daud-khan-hospital: Sardar Mohammad Daud Khan hospital, Daoud-Khan hospital",
                "pul-e-charkhi-prison: Pul-e-Charkhi prison, Pul-i-Charkhi prison",
                "jalalabad: Jalalabad, جلال آباد, جلال أباد",
                "mohmand-valley: Mohmand valley, Momand valley, Mamand valley",
                "tora-bora: Tora Bora, Torabora",
                "gurgoray: Gurgoray, Gorgory, Gargari",
                "papeen: Papeen",
                "jawdara: Jawdara, Jaw Dara, Jodar",
                "wazir-tangi: Wazir Tangi, Waziro Tangi, Zavi Tangi",
                "traili-mosque: Traili mosque, Tiriley mosque",
                "digal: Digal, Digel",
                "mirza-olang: Mirza Olang, Mirzawalang, Mirzaolang",
                "firozkoh: Firozkoh, Feroz Koh, Chaghcharan",
                "jawadia-mosque: Jawadia mosque, Jawadya mosque, Jawadiya mosque, Jadwadia mosque, Jawayia mosque",
                "gozar-e-sayed-abad-mosque: Gozar-e-Sayed Abad mosque, Sayed Abad mosque, Said Abad mosque",
                "bibi-fatima-mosque: Bibi Fatima mosque, Imam Bargah, Imam Bargah-e-Fatima, Fatimiya mosque",
                "khwaja-hassan-mosque: Khwaja Hasan mosque, Khawaja Hassan mosque",
                "zaranj: Zaranj, Zarang, Zaranc",
                "sheberghan: Sheberghan, Sibargan",
                "taloqan: Taloqan, Taliqan, Taluqan",
                "pul-e-khumri: Pul-e-Khumri, Pul-i-Khumri, Pol-e Khomri",
                "qala-e-naw: Qala-e-Naw, Qal'at Naw",
                "lashkar-gah: Lashkar Gah, Lashkargah",
                "qalat: Qalat, Qalati Ghilji",
                "tarin-kot: Tarinkot, Tarin Kot",
                "pul-e-alam: Puli Alam, Pul-e-Alam",
                "sharana: Sharana, Sharan, Shrana, Sherene",
                "asadabad: Asadabad, Esed Abad",
                "gardez: Gardez, Gardiz",
                "nili: Nili, Nilli",
                "mihtarlam: Mihtarlam, Mitarlam",
                "maidan-shahr: Maidan Shahr, Maidan Shar",
                "mahmud-e-raqi: Mahmud-e-Raqi",
                "mazar-e-sharif: Mazar-e Sharif, Mazar-i-Sharif, Mazar-e-Sharif",
                "maymana: Maymana, Maymena"
            })
    void every_spelling_of_a_settlement_or_site_finds_it(String place, String spellings) {
        for (String spelling : spellings.split(",\\s*")) {
            GeocodeAnswer answer = GEOCODER.geocode(GeocodeQuery.of(spelling));
            assertEquals(place, id(answer), () -> spelling + ": " + answer.candidates());
        }
    }

    @Test
    void the_official_names_of_both_scripts_find_every_unit_in_its_province() {
        for (AdminUnit unit : UNITS) {
            for (String name : names(unit)) {
                PlaceLevel level = unit.level() == AdminLevel.ADM1 ? PlaceLevel.ADM1 : PlaceLevel.ADM2;
                String within = unit.level() == AdminLevel.ADM1 ? "AF" : unit.parent();
                GeocodeAnswer answer = CODE_LIST_ONLY.geocode(new GeocodeQuery(name, within, level, 5));
                assertEquals(unit.pcode(), id(answer), () -> name + ": " + answer.candidates());
            }
        }
    }

    /** Floors a little below what is reached: 99.2 % first and 96.8 % answered without a province, more with it. */
    @Test
    void one_slip_in_a_district_name_seldom_leads_astray() {
        Tally bare = slips(unit -> "");
        assertTrue(bare.right() >= 0.96, bare::toString);
        assertTrue(bare.wrong() <= 0.005, bare::toString);
        assertTrue(bare.first() >= 0.985, bare::toString);
        assertTrue(bare.wrongOfAccepted() <= 0.01, bare::toString);
    }

    @Test
    void with_its_province_a_misspelt_district_is_found() {
        Map<String, String> provinces = UNITS.stream()
                .filter(unit -> unit.level() == AdminLevel.ADM1)
                .collect(Collectors.toMap(AdminUnit::pcode, unit -> unit.names().english()));
        Tally inProvince = slips(unit -> ", " + provinces.get(unit.parent()));
        assertTrue(inProvince.right() >= 0.985, inProvince::toString);
        assertTrue(inProvince.wrong() <= 0.003, inProvince::toString);
    }

    /** Shares of the names asked; {@code wrongOfAccepted} of those answered in the band accept. */
    private record Tally(double right, double wrong, double first, double wrongOfAccepted) {}

    /** One random slip of the four kinds in each district name that occurs once, five rounds, always the same ones. */
    private static Tally slips(Function<AdminUnit, String> context) {
        Map<String, Long> borne = UNITS.stream()
                .collect(Collectors.groupingBy(unit -> unit.names().english(), Collectors.counting()));
        int asked = 0;
        int right = 0;
        int wrong = 0;
        int first = 0;
        int accepted = 0;
        int wronglyAccepted = 0;
        for (long seed = 7; seed < 12; seed++) {
            Random random = new Random(seed);
            for (AdminUnit unit : UNITS) {
                if (unit.level() != AdminLevel.ADM2 || borne.get(unit.names().english()) > 1) {
                    continue;
                }
                String text = slip(unit.names().english(), random) + context.apply(unit);
                GeocodeAnswer answer = CODE_LIST_ONLY.geocode(GeocodeQuery.of(text));
                boolean found = id(answer).equals(unit.pcode());
                boolean isAccepted =
                        answer.answer().isPresent() && answer.answer().get().band() == Band.ACCEPT;
                asked++;
                right += found ? 1 : 0;
                wrong += answer.answer().isPresent() && !found ? 1 : 0;
                first += !answer.candidates().isEmpty()
                                && answer.candidates().get(0).place().id().equals(unit.pcode())
                        ? 1
                        : 0;
                accepted += isAccepted ? 1 : 0;
                wronglyAccepted += isAccepted && !found ? 1 : 0;
            }
        }
        return new Tally(
                (double) right / asked,
                (double) wrong / asked,
                (double) first / asked,
                (double) wronglyAccepted / accepted);
    }

    private static String slip(String name, Random random) {
        String slipped = name;
        while (slipped.equals(name) || slipped.isBlank()) {
            int at = random.nextInt(name.length());
            char letter = (char) ('a' + random.nextInt(26));
            String before = name.substring(0, at);
            String after = name.substring(at + 1);
            slipped = switch (random.nextInt(4)) {
                case 0 -> before + letter + after;
                case 1 -> before + after;
                case 2 -> before + letter + name.substring(at);
                default -> after.isEmpty() ? name : before + after.charAt(0) + name.charAt(at) + after.substring(1);
            };
        }
        return slipped;
    }

    private static List<String> names(AdminUnit unit) {
        List<String> names = new ArrayList<>(List.of(unit.names().english()));
        if (unit.names().dari() != null) {
            names.add(unit.names().dari());
        }
        if (unit.names().pashto() != null) {
            names.add(unit.names().pashto());
        }
        return names;
    }

    private static String id(GeocodeAnswer answer) {
        return answer.answer().map(candidate -> candidate.place().id()).orElse("");
    }
}
