package org.incidentatlas.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;

/** Gives parties of data sets the names they have in this record. */
final class PartyNames {

    /** "Islamic State Khorasan Province (ISKP)", "Military Forces of Afghanistan (2004-2021) Special Forces". */
    private static final Pattern WITH_BRACKETS = Pattern.compile("([^(]+)\\(([^)]*)\\)(.*)");

    private final Actors actors;

    PartyNames(Actors actors) {
        this.actors = actors;
    }

    /** The canonical name of the party, or the text itself when the table of parties knows none of its names. */
    String canonical(String text) {
        for (String name : names(text)) {
            Optional<Actor> found = actors.find(name);
            if (found.isPresent()) {
                return found.get().name();
            }
        }
        return text.strip();
    }

    /** The text, then what stands before brackets, in them, and behind a short name with a colon. */
    private static List<String> names(String text) {
        List<String> names = new ArrayList<>(List.of(text));
        Matcher brackets = WITH_BRACKETS.matcher(text);
        if (brackets.matches() && brackets.group(3).isBlank()) {
            names.add(brackets.group(1));
            names.add(brackets.group(2));
        }
        int colon = text.indexOf(':');
        if (colon > 0) {
            names.add(text.substring(colon + 1));
        }
        return names;
    }
}
