package org.incidentatlas.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.actors.Usage;
import org.jspecify.annotations.Nullable;

/**
 * The parties that a request asks for: by any of their names, alone or with those that belong to them. A name that may mean
 * several parties is refused and the parties are named; the days asked about or the data set that uses it may decide.
 */
final class ActorParams {

    private final Params params;
    private final Actors actors;

    ActorParams(Params params, Actors actors) {
        this.params = params;
        this.actors = actors;
    }

    /** @param days the days asked about */
    List<Actor> actors(Usage days) {
        boolean subordinates = params.word("actor_with", "nobody", List.of("nobody", "subordinates"))
                .equals("subordinates");
        Usage usage = new Usage(days.first(), days.last(), dataSet());
        List<Actor> asked = new ArrayList<>();
        for (String name : params.texts("actor")) {
            Actor actor = actor(name, usage);
            asked.addAll(subordinates ? actors.withSubordinates(actor) : List.of(actor));
        }
        return asked;
    }

    private Actor actor(String name, Usage usage) {
        List<Actor> bearers = actors.bearers(name, usage);
        if (bearers.isEmpty()) {
            throw RequestProblem.invalid("actor", "No party is called '" + name + "'; /api/actors lists all names.");
        }
        if (bearers.size() > 1) {
            String names = bearers.stream().map(Actor::name).collect(Collectors.joining(" or "));
            throw RequestProblem.invalid(
                    "actor",
                    "'" + name + "' may mean " + names
                            + ". Give the name of one of them, from and to within the days of"
                            + " one meaning, or actor_data_set.");
        }
        return bearers.get(0);
    }

    private @Nullable String dataSet() {
        return params.text("actor_data_set")
                .map(name -> params.word("actor_data_set", name, List.copyOf(actors.dataSets())))
                .orElse(null);
    }
}
