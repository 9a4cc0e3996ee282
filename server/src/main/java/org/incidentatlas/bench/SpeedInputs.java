package org.incidentatlas.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Seeded texts to ask when speed is measured: all different, so that no memory of earlier answers could help. */
final class SpeedInputs {

    private SpeedInputs() {}

    /**
     * Misspelt names with one slip, and one in four with two, of names drawn at random.
     *
     * @param names to draw from; those of fewer than four letters are passed over, having too few misspellings
     * @param not texts that must not come again
     */
    static List<String> misspelt(List<String> names, int count, long seed, Set<String> not) {
        List<String> long4 = names.stream().filter(name -> name.length() >= 4).toList();
        Random random = new Random(seed);
        Slips slips = new Slips(seed);
        Set<String> texts = new LinkedHashSet<>();
        while (texts.size() < count) {
            String name = long4.get(random.nextInt(long4.size()));
            String text = slips.misspell(name, random.nextInt(4) == 0 ? 2 : 1);
            if (!not.contains(text)) {
                texts.add(text);
            }
        }
        return new ArrayList<>(texts);
    }
}
