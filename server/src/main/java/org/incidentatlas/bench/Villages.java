package org.incidentatlas.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.gazetteer.Place;
import org.incidentatlas.gazetteer.PlaceLevel;
import org.incidentatlas.gazetteer.PlaceName;
import org.incidentatlas.gazetteer.PointBasis;
import org.incidentatlas.gazetteer.Tier;

/**
 * Made-up villages in the manner of real ones, to see what a long list does to speed: words for a kind of settlement, personal
 * and clan names and endings, put together by seed. Some names come several times, as in life.
 */
public final class Villages {

    private static final List<String> FIRST = List.of(
            "Deh-e ",
            "Qala-e ",
            "Kariz-e ",
            "Chah-e ",
            "Tangi ",
            "Bagh-e ",
            "Kotal-e ",
            "Naw",
            "Sar-e ",
            "Pay-e ",
            "Khwaja ",
            "Haji ",
            "Mullah ",
            "Sayed ",
            "Shah ",
            "Mir ",
            "Spin ",
            "Tor ",
            "Sur ",
            "Loy ",
            "",
            "",
            "",
            "");
    private static final List<String> MIDDLE = List.of(
            "Mirza", "Karim", "Rahman", "Wali", "Jan", "Gul", "Sher", "Baz", "Nazar", "Murad", "Yaqub", "Ismail",
            "Hashim", "Qasim", "Zaman", "Daud", "Ibrahim", "Hassan", "Nabi", "Rasul", "Amir", "Bahram", "Changiz",
            "Dost", "Eshaq", "Faqir", "Ghulam", "Habib", "Inayat", "Jabar", "Kamal", "Latif", "Mohsin", "Nur", "Omar",
            "Payman", "Qadir", "Rustam", "Saleh", "Taj", "Usman", "Wasil", "Yasin", "Zahir", "Akhund", "Babur",
            "Chenar", "Dando", "Erghan", "Shin", "Zargar", "Katib", "Maland", "Torpakh", "Sangar", "Lund", "Khar",
            "Wuch", "Zarin", "Bala", "Turk");
    private static final List<String> LAST = List.of(
            "abad", " Khel", "zai", " Kalay", "kot", " Banda", "an", " Ghundi", " Bala", " Payin", "wal", "gay",
            " Kala", " Dara", "tepa", "i", "", "", " Ulya", " Sufla");

    private Villages() {}

    /** So many villages, each in a random district and at its label. */
    public static List<Place> of(List<AdminUnit> units, int count, long seed) {
        List<AdminUnit> districts =
                units.stream().filter(unit -> unit.level() == AdminLevel.ADM2).toList();
        Random random = new Random(seed);
        List<Place> villages = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            villages.add(village(number, name(random), any(districts, random)));
        }
        return villages;
    }

    private static String name(Random random) {
        String second = random.nextInt(3) == 0
                ? " " + any(MIDDLE, random)
                : random.nextInt(2) == 0 ? syllable(random) + syllable(random) : "";
        return any(FIRST, random) + any(MIDDLE, random) + second + any(LAST, random);
    }

    private static String syllable(Random random) {
        return "" + "bcdfghjklmnpqrstwyz".charAt(random.nextInt(19)) + "aeiou".charAt(random.nextInt(5));
    }

    private static Place village(int number, String name, AdminUnit district) {
        return new Place(
                "village-" + number,
                name,
                List.of(new PlaceName(name, PlaceName.Kind.OFFICIAL)),
                PlaceLevel.LOCALITY,
                "village",
                district.pcode(),
                List.of(),
                null,
                district.label(),
                PointBasis.REPRESENTATIVE,
                null,
                Tier.VILLAGE);
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
