package org.incidentatlas.intake.csv;

import java.time.LocalDate;
import java.util.List;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.actors.ActorAlias;
import org.incidentatlas.intake.Reading;

/** Reads the table of parties, the one file that names and colours them. */
public final class ActorRows {

    private static final List<String> COLUMNS =
            List.of("id", "name", "short_name", "kind", "member_of", "parts", "colour", "hatch");

    private static final List<String> ALIAS_COLUMNS =
            List.of("name", "actor", "language", "script", "used_from", "used_to", "data_set", "source");

    private ActorRows() {}

    /** Reads the text of an {@code actors.csv}. */
    public static Reading<Actor> read(String text) {
        return Table.of("actors.csv", text, COLUMNS).read(ActorRows::actor);
    }

    /** Reads the text of an {@code actor_aliases.csv}: further names, with the days and the data set they are used in. */
    public static Reading<ActorAlias> readAliases(String text) {
        return Table.of("actor_aliases.csv", text, ALIAS_COLUMNS).read(ActorRows::alias);
    }

    private static ActorAlias alias(Row row) {
        LocalDate from = row.optionalDay("used_from");
        LocalDate to = row.optionalDay("used_to");
        if (from != null && to != null && to.isBefore(from)) {
            row.fault("used_to", "inverted", "It is " + to + ", before used_from, which is " + from + ".");
        }
        return new ActorAlias(
                row.required("name"),
                row.required("actor"),
                row.text("language"),
                row.required("script"),
                from,
                to,
                row.text("data_set"),
                row.required("source"),
                row.text("note"));
    }

    private static Actor actor(Row row) {
        String name = row.required("name");
        String shortName = row.text("short_name");
        return new Actor(
                row.required("id"),
                name,
                shortName == null ? name : shortName,
                row.list("aliases"),
                row.required("kind"),
                row.text("member_of"),
                row.partialDate("active_from"),
                row.partialDate("active_to"),
                row.text("colour"),
                row.text("hatch"),
                row.list("parts"));
    }
}
