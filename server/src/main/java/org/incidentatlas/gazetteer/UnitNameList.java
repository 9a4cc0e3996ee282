package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names and spellings of Afghan provinces and districts that news and older maps use and the official code list lacks.
 *
 * <p>Collected from news reports, the older romanisation of the United States Board on Geographic Names and the list of
 * ISO 3166-2. An asterisk marks another name altogether; the rest are other spellings. A unit whose code is not in the
 * index is passed over, so a newer code list does no harm.
 */
final class UnitNameList {

    private static final String LIST = """
            AF01: Kabol, Cabul, Kaboul, Kaboel, كابول
            AF02: Kapissa, Kapesa, كابيسا
            AF03: Parvan
            AF04: *Wardak, *Vardak, *Wardag, Maidan Wardak, Maydan Wardak, Meydan Vardak, *وردک, میدان وردګ
            AF05: Lowgar, Lugar, لوګر
            AF06: Ningarhar, Nangrahar, Nangahar, Nangharhar, Namgarhar, ننكرهار, نانجارهار
            AF07: Lagman, Leghman
            AF08: Panjshir, Panjsheer, Panjshayr, Panjsher
            AF09: Baglan
            AF10: Bamiyan, Bamian
            AF11: Ghasni, Gazni, غزني
            AF12: Paktiqa
            AF13: Paktia, Paktiya, پکتیا
            AF14: Khowst, Host, خوست
            AF15: Konar, Kunarha, Konarha, کنر, کونړ, كنر
            AF16: Nurestan, Nooristan, Nursitan
            AF17: Badakshan, Badahshan
            AF18: Tahar
            AF19: Kondoz, Konduz, Qunduz, Qonduz, کندوز
            AF20: Samengan
            AF21: Belh, Balh
            AF22: Sar-e Pol, Sar-e-Pol, Sar-i-Pul, Sari Pul, Saripul, Sarepol
            AF23: Ghowr, Ghur, Gor
            AF24: Daikundi, Dai Kundi, Day Kundi, Daykondi
            AF25: Oruzgan, Urozgan, Orozgan, روزگان, اروزگان
            AF26: Zabol
            AF27: Qandahar, کندھار, قندهار
            AF28: Jowzjan, Jozjan, Juzjan, Jauzjan
            AF29: Fariab
            AF30: Helmand
            AF31: Badgis, Badghees
            AF32: Herat, Harat
            AF34: Nimruz, Nimrooz, Neemroz
            AF0114: Qarabagh, Karabagh
            AF0115: Sarobi, Sorobi
            AF0402: Narkh, Nirkh
            AF0606: *Khewa, *Khiwa
            AF0608: Khogiani, Khugyani
            AF0610: *Haska Mena, *Haska Mina, *Haska Meyna, *Haska Maina, *Hisarak Mina, Dih Bala, هسکه مېنه
            AF0611: Pichragam, Pachiragam, Pachir aw Agam, Pacheragam
            AF0615: Aachin, أشين
            AF0616: *Ghani Khel, *Ghanikhil, *Ghani Kahil, *غني خېل
            AF0617: Mohmand Dara, Momand Dara, Momandara, Momand Darah
            AF0620: Nazian, Naziyan
            AF0621: Hisarak, هيسراك
            AF1111: Qarabagh
            AF1503: Wata Pur, Wotapur
            AF1505: Sarkano, Sirkanay
            AF1507: *Manogai, *Manogay, *Manogi, *Manugi, Dara Pech, Dar-e-paich, Darah-ye Pech, *مانوګی
            AF1509: Chawki, Sawki, Tsawkai
            AF1513: Çapadere, Chaphra, Chapadara
            AF2202: Sayyad, Sayaad
            AF2301: *Chaghcharan, *Chakhcharan, Firozkoh, Firuzkuh
            AF2501: Tarin Kot, Tarinkot, Tirin Kot
            AF2611: *Khak-e Afghan, *خاك أفغان
            AF2811: Darzaab
            AF2905: Bal Chiragh, Belcheragh
            AF3001: Lashkar Gah
            """;

    private UnitNameList() {}

    /** The further names by P-code. */
    static Map<String, List<PlaceName>> names() {
        Map<String, List<PlaceName>> byCode = new HashMap<>();
        for (String line : LIST.lines().toList()) {
            String[] unit = line.split(":", 2);
            List<PlaceName> names = new ArrayList<>();
            for (String name : unit[1].split(",")) {
                names.add(named(name.strip()));
            }
            byCode.put(unit[0], names);
        }
        return byCode;
    }

    private static PlaceName named(String marked) {
        return marked.startsWith("*")
                ? new PlaceName(marked.substring(1), PlaceName.Kind.ALIAS)
                : new PlaceName(marked, PlaceName.Kind.VARIANT);
    }
}
