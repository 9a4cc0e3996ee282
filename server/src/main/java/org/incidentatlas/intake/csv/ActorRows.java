package org.incidentatlas.intake.csv;

import java.util.List;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.intake.Reading;

/** Reads the table of parties, the one file that names and colours them. */
public final class ActorRows {

    private static final List<String> COLUMNS =
            List.of("id", "name", "short_name", "aliases", "kind", "member_of", "parts", "colour", "hatch");

    private ActorRows() {}

    /** Reads the text of an {@code actors.csv}. */
    public static Reading<Actor> read(String text) {
        return Table.of("actors.csv", text, COLUMNS).read(ActorRows::actor);
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
