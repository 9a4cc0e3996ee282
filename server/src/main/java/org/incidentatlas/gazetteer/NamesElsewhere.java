package org.incidentatlas.gazetteer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names that must not be matched to a place here because they are known for something else: countries and cities abroad,
 * and words that reports use next to place names but that name no place.
 *
 * <p>Names are compared by the spelling's consonants and broad vowels, so "Taleban" is known too. A name that this
 * country has as well stays a place: the caller asks here only after no place bears the name exactly.
 */
final class NamesElsewhere {

    /** Country: other names and cities; the list is ours and far from complete. */
    private static final String ABROAD = """
            Albania: Tirana; Algeria: Algiers; Andorra; Angola: Luanda; Argentina: Buenos Aires; Armenia: Yerevan;
            Australia: Canberra, Sydney, Melbourne; Austria: Vienna; Azerbaijan: Baku; Bahamas: Nassau; Bahrain:
            Manama; Bangladesh: Dhaka; Barbados: Bridgetown; Belarus: Minsk; Belgium: Brussels, Bruxelles; Belize:
            Belmopan; Benin: Porto-Novo, Cotonou; Bhutan: Thimphu; Bolivia: La Paz, Sucre; Bosnia and Herzegovina:
            Sarajevo; Botswana: Gaborone; Brazil: Brasilia, Sao Paulo, Rio de Janeiro; Brunei: Bandar Seri Begawan;
            Bulgaria: Sofia; Burkina Faso: Ouagadougou; Burundi: Bujumbura, Gitega; Cambodia: Phnom Penh; Cameroon:
            Yaounde; Canada: Ottawa, Toronto, Montreal; Cape Verde: Praia; Central African Republic: Bangui; Chad:
            N'Djamena; Chile: Santiago; China: Beijing, Shanghai, Urumqi, Kashgar, چین, Xinjiang, Tibet; Colombia:
            Bogota; Comoros: Moroni; Congo: Brazzaville; Democratic Republic of the Congo: Kinshasa; Costa Rica: San
            Jose; Croatia: Zagreb; Cuba: Havana; Cyprus: Nicosia; Czechia: Czech Republic, Prague; Denmark:
            Copenhagen; Djibouti; Dominican Republic: Santo Domingo; East Timor: Dili; Ecuador: Quito; Egypt: Cairo;
            El Salvador: San Salvador; Equatorial Guinea: Malabo; Eritrea: Asmara; Estonia: Tallinn; Eswatini:
            Mbabane; Ethiopia: Addis Ababa; Fiji: Suva; Finland: Helsinki; France: Paris, Nice, Marseille, فرانسه,
            پاریس; Gabon: Libreville; Gambia: Banjul; Georgia: Tbilisi; Germany: Berlin, Munich, Hamburg, آلمان,
            جرمنی, برلین; Ghana: Accra; Greece: Athens; Guatemala: Guatemala City; Guinea: Conakry; Guinea-Bissau:
            Bissau; Guyana: Georgetown; Haiti: Port-au-Prince; Honduras: Tegucigalpa; Hungary: Budapest; Iceland:
            Reykjavik; India: New Delhi, Delhi, Mumbai, Kolkata, Hyderabad, Srinagar, هند, هندوستان, دهلی, Kashmir,
            Amritsar; Indonesia: Jakarta; Iran: Tehran, Teheran, Mashhad, Isfahan, Kerman, Shiraz, Tabriz, Zahedan,
            ایران, تهران, مشهد, اصفهان, Qom, Karaj, Ahvaz, Yazd, Birjand, Neyshabur, Sistan and Baluchestan,
            Kermanshah, Hamadan; Iraq: Baghdad, Mosul, Basra, Erbil, Tikrit, Fallujah, Ramadi, عراق, بغداد, موصل,
            Kirkuk, Najaf, Karbala, Samarra, Sinjar; Ireland: Dublin; Israel: Jerusalem, Tel Aviv; Italy: Rome,
            Milan; Ivory Coast: Abidjan, Yamoussoukro; Jamaica: Kingston; Japan: Tokyo, Osaka; Jordan: Amman;
            Kazakhstan: Astana, Almaty; Kenya: Nairobi; Kosovo: Pristina; Kuwait: Kuwait City; Kyrgyzstan: Bishkek,
            Osh; Laos: Vientiane; Latvia: Riga; Lebanon: Beirut; Lesotho: Maseru; Liberia: Monrovia; Libya: Tripoli,
            Benghazi; Liechtenstein: Vaduz; Lithuania: Vilnius; Luxembourg; Madagascar: Antananarivo; Malawi:
            Lilongwe; Malaysia: Kuala Lumpur; Maldives: Male; Mali: Bamako; Malta: Valletta; Mauritania: Nouakchott;
            Mauritius: Port Louis; Mexico: Mexico City; Moldova: Chisinau; Monaco; Mongolia: Ulaanbaatar; Montenegro:
            Podgorica; Morocco: Rabat, Casablanca; Mozambique: Maputo; Myanmar: Burma, Naypyidaw, Yangon; Namibia:
            Windhoek; Nepal: Kathmandu; Netherlands: Holland, Amsterdam, The Hague; New Zealand: Wellington,
            Auckland, Christchurch; Nicaragua: Managua; Niger: Niamey; Nigeria: Abuja, Lagos; North Korea: Pyongyang;
            North Macedonia: Skopje; Norway: Oslo; Oman: Muscat; Pakistan: Islamabad, Karachi, Lahore, Peshawar, Peshawer,
            Quetta, Rawalpindi, Chitral, Waziristan, Bajaur, Mohmand Agency, Parachinar, Swat, Balochistan, پاکستان,
            اسلام آباد, کراچی, لاهور, پشاور, پیښور, کویته, Punjab, Sindh, Khyber Pakhtunkhwa, Khyber, Kohat, Bannu,
            Mardan, Swabi, Hangu, Charsadda, Nowshera, Mingora, Gwadar, Turbat, Khuzdar, Zhob, Pishin, Chaman,
            Orakzai, Kurram, Multan, Faisalabad, Abbottabad, Gilgit, Landi Kotal; Palestine: Ramallah, Gaza; Panama:
            Panama City; Papua New Guinea: Port Moresby; Paraguay: Asuncion; Peru: Lima; Philippines: Manila, Marawi;
            Poland: Warsaw; Portugal: Lisbon; Qatar: Doha, قطر, دوحه; Romania: Bucharest; Russia: Moscow, Saint
            Petersburg, Grozny, روسیه, مسکو; Rwanda: Kigali; Saudi Arabia: Riyadh, Mecca, Medina, Jeddah, عربستان
            سعودی, ریاض, مکه; Senegal: Dakar; Serbia: Belgrade; Sierra Leone: Freetown; Singapore; Slovakia:
            Bratislava; Slovenia: Ljubljana; Somalia: Mogadishu; South Africa: Pretoria, Cape Town, Johannesburg;
            South Korea: Seoul; South Sudan: Juba; Spain: Madrid, Barcelona; Sri Lanka: Colombo, Negombo, Batticaloa;
            Sudan: Khartoum; Suriname: Paramaribo; Sweden: Stockholm; Switzerland: Bern, Geneva, Zurich; Syria:
            Damascus, Aleppo, Raqqa, Baghuz, Idlib, Homs, سوریه, سوریا, دمشق, Kobane, Palmyra, Deir ez-Zor, Afrin,
            Manbij; Taiwan: Taipei; Tajikistan: Dushanbe, Khorog, Kulob, تاجیکستان, دوشنبه شهر, Kulyab, Kurgan-Tyube,
            Kurgan, Khujand, Penjikent; Tanzania: Dodoma, Dar es Salaam; Thailand: Bangkok; Togo: Lome; Trinidad and
            Tobago: Port of Spain; Tunisia: Tunis; Turkey: Ankara, Istanbul, ترکیه, انقره, استانبول; Turkmenistan:
            Ashgabat, ترکمنستان, عشق آباد, Mary, Serhetabat, Turkmenabat; Uganda: Kampala; Ukraine: Kyiv, Kiev,
            Crimea; United Arab Emirates: Abu Dhabi, Dubai; United Kingdom: Britain, England, Scotland, London,
            Manchester, انگلستان, بریتانیا, لندن; United States: USA, United States of America, America, Florida,
            Washington, New York, Orlando, امریکا, آمریکا, ایالات متحده; Uruguay: Montevideo; Uzbekistan: Tashkent,
            Termez, Samarkand, Bukhara, ازبکستان, تاشکند, سمرقند, Namangan, Andijan, Fergana, Qarshi, Khiva, Urgench,
            Nukus; Venezuela: Caracas; Vietnam: Hanoi; Yemen: Sanaa, Aden; Zambia: Lusaka; Zimbabwe: Harare
            """;

    /** Parties, peoples, offices, days and months; solar months in both scripts. */
    private static final String NO_PLACES = """
            Taliban, Islamic State, Daesh, ISIS, ISIL, ISIS-K, ISKP, al-Qaeda, Haqqani Network, Mujahideen, NATO, UNAMA,
            United Nations, Red Cross, ICRC, Resolute Support, Coalition, Emirate, Islamic Emirate, Caliphate, Jihad,
            Khorasan, Khurasan, Wilayat Khorasan, Islamic State Khorasan Province, Government, Parliament, Ministry,
            Police, Army, Hazara, Pashtun, Tajik, Uzbek, Turkmen, Sikh, Hindu, Shia, Sunni, Salafi, Muslim, Afghan,
            Afghans, Pakistani, American, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, January,
            February, March, April, May, June, July, August, September, October, November, December, today, yesterday,
            tomorrow, morning, evening, night, Hamal, Sawr, Jawza, Saratan, Asad, Sonbola, Mizan month, Aqrab, Qaws,
            Jadi, Dalw, Hut, Ramadan, Muharram, Ashura, Eid, Nowruz, President, Governor, Minister, Reuters,
            طالبان, داعش, خراسان, دولت اسلامی, دوشنبه, سه شنبه, چهارشنبه, پنجشنبه, جمعه, شنبه, یکشنبه, حمل, ثور, جوزا,
            سرطان, اسد, سنبله, عقرب, قوس, جدی, دلو, حوت, رمضان, عاشورا, دولت, حکومت, پولیس, اردو
            """;

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> noPlaces = new HashMap<>();

    NamesElsewhere() {
        for (String entry : ABROAD.split(";")) {
            String[] country = entry.strip().split(":", 2);
            countries.put(broad(country[0]), country[0]);
            for (String name : country.length > 1 ? country[1].split(",") : new String[0]) {
                countries.put(broad(name), country[0]);
            }
        }
        for (String name : NO_PLACES.split(",")) {
            noPlaces.put(broad(name), name.strip());
        }
    }

    /** The country that the name is known to lie in, or that it names. */
    Optional<String> country(Folded name) {
        return Optional.ofNullable(countries.get(broad(name)));
    }

    /** Whether the name is a word that names no place. */
    boolean isNoPlace(Folded name) {
        return noPlaces.containsKey(broad(name));
    }

    private static String broad(String name) {
        return broad(Folded.of(name));
    }

    private static String broad(Folded name) {
        return name.broad();
    }
}
