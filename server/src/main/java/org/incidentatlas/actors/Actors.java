package org.incidentatlas.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table of parties: finds one by any of its names, and tells which parties a text on a record names. Immutable. */
public final class Actors {

    private final List<Actor> all;
    private final Map<String, Actor> byId = new HashMap<>();
    private final Map<String, Actor> byName = new HashMap<>();

    /** @throws IllegalArgumentException when two parties share an id or a name */
    public Actors(List<Actor> actors) {
        all = List.copyOf(actors);
        for (Actor actor : all) {
            enter(byId, actor.id(), actor);
            enter(byName, fold(actor.name()), actor);
        }
        for (Actor actor : all) {
            byName.putIfAbsent(fold(actor.id()), actor);
            byName.putIfAbsent(fold(actor.shortName()), actor);
            actor.aliases().forEach(alias -> byName.putIfAbsent(fold(alias), actor));
        }
    }

    public List<Actor> all() {
        return all;
    }

    /** The party with that id, canonical name or alias, in any case. */
    public Optional<Actor> find(String name) {
        return Optional.ofNullable(byName.get(fold(name)));
    }

    /**
     * Whether a text on a record names the party or a member of it: alone, as one of several joined by semicolons, or as
     * part of a combined text the table knows.
     */
    public boolean names(String text, Actor actor) {
        if (isOrHasPart(text, actor)) {
            return true;
        }
        for (String part : text.split(";", -1)) {
            if (isOrHasPart(part, actor)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOrHasPart(String text, Actor actor) {
        Actor found = byName.get(fold(text));
        if (found == null) {
            return false;
        }
        return isOrBelongsTo(found, actor)
                || found.parts().stream().map(byId::get).anyMatch(part -> part != null && isOrBelongsTo(part, actor));
    }

    /** Whether the one is the other or, directly or through others, a member of it. */
    private boolean isOrBelongsTo(Actor one, Actor other) {
        Actor step = one;
        for (int depth = 0; step != null && depth < all.size(); depth++) {
            if (step.id().equals(other.id())) {
                return true;
            }
            step = step.memberOf() == null ? null : byId.get(step.memberOf());
        }
        return false;
    }

    private static void enter(Map<String, Actor> table, String key, Actor actor) {
        Actor other = table.putIfAbsent(key, actor);
        if (other != null && !other.equals(actor)) {
            throw new IllegalArgumentException("two parties are called " + key);
        }
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
