package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand a name that was asked: as a whole, without its cue ("Kabul" of "Kabul province"), or without its
 * word for a kind ("Deh Mazang" of "Deh Mazang square").
 *
 * @param name what is left to match
 * @param cue the cue taken off, or null
 * @param kinds the words for a kind that were taken off
 */
record Reading(Folded name, NameWords.@Nullable Cue cue, Set<String> kinds) {

    /** All readings of a name, the whole first; none for a name without letters. */
    static List<Reading> of(String name, NameWords words) {
        return of(Folded.of(name), words);
    }

    static List<Reading> of(Folded whole, NameWords words) {
        if (whole.isEmpty()) {
            return List.of();
        }
        Reading plain = new Reading(whole, null, Set.of());
        if (!words.saysKind(whole)) {
            return List.of(plain);
        }
        List<Reading> readings = new ArrayList<>(List.of(plain));
        NameWords.Cued cued = words.cued(whole);
        NameWords.Cue cue = cued.cue().orElse(null);
        if (cue != null) {
            readings.add(new Reading(cued.name(), cue, Set.of()));
        }
        Set<String> kinds = words.kinds(cued.name());
        Folded core = words.core(cued.name());
        if (!kinds.isEmpty() && !core.equals(cued.name())) {
            readings.add(new Reading(core, cue, kinds));
        }
        readings.removeIf(reading -> reading.name().isEmpty());
        return readings;
    }

    boolean isWhole() {
        return cue == null && kinds.isEmpty();
    }
}
