package org.incidentatlas.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way to understand a name that was asked: as a whole, without its cue ("Kabul" of "Kabul province"), or without its
 * word for a kind ("Deh Mazang" of "Deh Mazang square").
 *
 * @param name what is left to match
 * @param cue the cue taken off
 * @param kinds the words for a kind that were taken off
 */
record Reading(Folded name, Optional<NameWords.Cue> cue, Set<String> kinds) {

    /** All readings of a name, the whole first. */
    static List<Reading> of(String name, NameWords words) {
        List<Reading> readings = new ArrayList<>();
        Folded whole = Folded.of(name);
        NameWords.Cued cued = words.cued(whole);
        readings.add(new Reading(whole, Optional.empty(), Set.of()));
        if (cued.cue().isPresent()) {
            readings.add(new Reading(cued.name(), cued.cue(), Set.of()));
        }
        Set<String> kinds = words.kinds(cued.name());
        Folded core = words.core(cued.name());
        if (!kinds.isEmpty() && !core.equals(cued.name())) {
            readings.add(new Reading(core, cued.cue(), kinds));
        }
        return readings.stream().filter(reading -> !reading.name().isEmpty()).toList();
    }

    boolean isWhole() {
        return cue.isEmpty() && kinds.isEmpty();
    }
}
