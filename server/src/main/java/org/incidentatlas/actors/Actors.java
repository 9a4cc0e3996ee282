package org.incidentatlas.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The table of parties: finds them by any of their names, and tells which parties a text on a record names. Immutable.
 *
 * <p>A canonical name or an id is one party's. Any other name may be borne by several, each on its own days or in one data
 * set only; a name that only one party bears is that party's on any day, so that no report is lost for an early or late use.
 */
public final class Actors {

    private final List<Actor> all;
    private final List<ActorAlias> aliases;
    private final Map<String, Actor> byId = new HashMap<>();
    private final Map<String, Actor> byName = new HashMap<>();
    private final Map<String, List<ActorAlias>> byAlias = new HashMap<>();

    /** A table in which parties have no names but those they carry themselves. */
    public Actors(List<Actor> actors) {
        this(actors, List.of());
    }

    /**
     * @param aliases further names, of parties that are in the table
     * @throws IllegalArgumentException when two parties share an id or a canonical name, or an alias is of no party
     */
    public Actors(List<Actor> actors, List<ActorAlias> aliases) {
        this.all = List.copyOf(actors);
        this.aliases = List.copyOf(aliases);
        for (Actor actor : all) {
            enter(byId, actor.id(), actor);
            enter(byName, fold(actor.name()), actor);
        }
        for (Actor actor : all) {
            byName.putIfAbsent(fold(actor.id()), actor);
            call(ActorAlias.plain(actor.shortName(), actor.id()));
            actor.aliases().forEach(alias -> call(ActorAlias.plain(alias, actor.id())));
        }
        this.aliases.forEach(this::call);
    }

    private void call(ActorAlias alias) {
        if (!byId.containsKey(alias.actor())) {
            throw new IllegalArgumentException("a name of no party: " + alias.name());
        }
        byAlias.computeIfAbsent(fold(alias.name()), name -> new ArrayList<>()).add(alias);
    }

    public List<Actor> all() {
        return all;
    }

    public Optional<Actor> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The further names of the party, in the order of the table. */
    public List<ActorAlias> aliasesOf(Actor actor) {
        return aliases.stream()
                .filter(alias -> alias.actor().equals(actor.id()))
                .toList();
    }

    /** Names by which nobody but the party is called, beside its canonical and short name; in the order of the table. */
    public List<String> ownNames(Actor actor) {
        return Stream.concat(actor.aliases().stream(), aliasesOf(actor).stream().map(ActorAlias::name))
                .distinct()
                .filter(name -> find(name).equals(Optional.of(actor)))
                .toList();
    }

    /** The data sets that have names of their own. */
    public Set<String> dataSets() {
        Set<String> names = new TreeSet<>();
        aliases.stream().map(ActorAlias::dataSet).filter(Objects::nonNull).forEach(names::add);
        return names;
    }

    /** The party with that id, canonical name or alias, in any case; empty where several bear the name. */
    public Optional<Actor> find(String name) {
        return find(name, Usage.any());
    }

    /** The one party that a name means where it was used so; empty where it may still be several, or nobody's. */
    public Optional<Actor> find(String name, Usage usage) {
        List<Actor> bearers = bearers(name, usage);
        return bearers.size() == 1 ? Optional.of(bearers.get(0)) : Optional.empty();
    }

    /** All parties that a name may mean where it was used so, in the order of the table; empty when it is nobody's. */
    public List<Actor> bearers(String name, Usage usage) {
        Actor named = byName.get(fold(name));
        if (named != null) {
            return List.of(named);
        }
        List<ActorAlias> meant = byAlias.getOrDefault(fold(name), List.of());
        meant = narrowed(meant, usage);
        Set<String> ids = new LinkedHashSet<>();
        meant.forEach(alias -> ids.add(alias.actor()));
        return all.stream().filter(actor -> ids.contains(actor.id())).toList();
    }

    /** Of several bearers those whom the data set means by it, or else all, and of these those who bore it on the days. */
    private static List<ActorAlias> narrowed(List<ActorAlias> aliases, Usage usage) {
        String dataSet = usage.dataSet();
        List<ActorAlias> meant = aliases;
        if (dataSet != null) {
            meant = orAll(
                    meant,
                    meant.stream().filter(alias -> alias.dataSet() == null).toList());
            meant = orAll(
                    meant,
                    aliases.stream()
                            .filter(alias -> dataSet.equals(alias.dataSet()))
                            .toList());
        }
        return orAll(
                meant, meant.stream().filter(alias -> alias.isUsedOn(usage)).toList());
    }

    private static List<ActorAlias> orAll(List<ActorAlias> all, List<ActorAlias> some) {
        return some.isEmpty() ? all : some;
    }

    /** Those that belong to the party directly, in the order of the table. */
    public List<Actor> members(Actor actor) {
        return all.stream().filter(other -> actor.id().equals(other.memberOf())).toList();
    }

    /** The party, and all that belong to it directly or through others. */
    public List<Actor> withSubordinates(Actor actor) {
        Set<Actor> found = new LinkedHashSet<>();
        List<Actor> next = List.of(actor);
        while (!next.isEmpty()) {
            found.addAll(next);
            next = next.stream()
                    .flatMap(one -> members(one).stream())
                    .filter(one -> !found.contains(one))
                    .toList();
        }
        return List.copyOf(found);
    }

    /** Whether a text on a record names the party, wherever the text was written. */
    public boolean names(String text, Actor actor) {
        return names(text, actor, Usage.any());
    }

    /**
     * Whether a text on a record names the party itself: alone, as one of several joined by semicolons, or as part of a
     * combined text the table knows. A member of the party is not the party.
     *
     * @param usage the days of the record, and the data set that wrote the text
     */
    public boolean names(String text, Actor actor, Usage usage) {
        if (isOrHasPart(text, actor, usage)) {
            return true;
        }
        for (String part : text.split(";", -1)) {
            if (isOrHasPart(part, actor, usage)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the parties that a text names may be others on other days. */
    public boolean dependsOnDays(String text) {
        return Stream.concat(Stream.of(text), Stream.of(text.split(";", -1)))
                .flatMap(part -> byAlias.getOrDefault(fold(part), List.of()).stream())
                .anyMatch(alias -> alias.usedFrom() != null || alias.usedTo() != null);
    }

    private boolean isOrHasPart(String text, Actor actor, Usage usage) {
        return find(text, usage)
                .filter(found -> found.id().equals(actor.id()) || found.parts().contains(actor.id()))
                .isPresent();
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
