package org.incidentatlas.actors;

import java.util.List;
import org.incidentatlas.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A party.
 *
 * @param id lower-case letters, digits and hyphens
 * @param name the canonical name, as records carry it
 * @param shortName for labels
 * @param aliases other names and spellings sources use
 * @param kind state forces, rebel group, militia and so on
 * @param memberOf id of the party it belongs to, or null
 * @param activeFrom when it began to exist under this name, or null when not recorded
 * @param activeTo when it ceased to, or null while it has not or that is not recorded
 * @param colour CSS hex colour, or null for one that never colours anything
 * @param hatch the second channel beside colour, or null
 * @param parts ids of the parties a combined text names; empty for a single party
 */
public record Actor(
        String id,
        String name,
        String shortName,
        List<String> aliases,
        String kind,
        @Nullable String memberOf,
        @Nullable PartialDate activeFrom,
        @Nullable PartialDate activeTo,
        @Nullable String colour,
        @Nullable String hatch,
        List<String> parts) {

    public Actor {
        aliases = List.copyOf(aliases);
        parts = List.copyOf(parts);
    }
}
