package org.incidentatlas.control;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the record answers for one unit or place on one day.
 *
 * @param status the answer in a word
 * @param first the claim that decides, or null when there is none
 * @param challengers other parties said to hold it or to fight for it
 * @param presence claims that a party is present while another holds it
 * @param claims all claims that hold, the deciding one first
 */
public record ControlAnswer(
        Status status,
        @Nullable ClaimInForce first,
        List<String> challengers,
        List<ClaimInForce> presence,
        List<ClaimInForce> claims) {

    private static final ControlAnswer NONE = new ControlAnswer(Status.NONE, null, List.of(), List.of(), List.of());

    public ControlAnswer {
        challengers = List.copyOf(challengers);
        presence = List.copyOf(presence);
        claims = List.copyOf(claims);
    }

    /** The answer where the record has no claim. */
    public static ControlAnswer none() {
        return NONE;
    }

    /** The class a map draws and counts the answer under. */
    public MapClass mapClass() {
        if (first == null) {
            return MapClass.NONE;
        }
        boolean ownWord = first.claim().basis() == Basis.CLAIMED;
        return switch (status) {
            case CONTROL -> ownWord ? MapClass.CLAIMED : MapClass.HELD;
            case INFLUENCE -> ownWord ? MapClass.CLAIMED : MapClass.INFLUENCE;
            case CONTESTED -> MapClass.CONTESTED;
            case PRESENCE -> MapClass.PRESENCE;
            case DIFFER -> MapClass.DIFFER;
            case NONE -> MapClass.NONE;
        };
    }

    public @Nullable String holder() {
        return first == null ? null : first.claim().holder();
    }

    /** Classes of answers, kept apart in every count: what only a party or its enemy says is never counted as held. */
    public enum MapClass {
        HELD,
        INFLUENCE,
        CONTESTED,
        /** Only the party itself, or its enemy, says so. */
        CLAIMED,
        PRESENCE,
        DIFFER,
        /** Said of a province or region, but not of the whole of it: colours and counts no district. */
        STATED,
        NONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The possible answers. */
    public enum Status {
        CONTROL,
        INFLUENCE,
        CONTESTED,
        PRESENCE,
        /** Independent assessors name different parties. */
        DIFFER,
        /** No claim in this record; never to be read as anybody's control. */
        NONE;

        static Status of(ControlStatus status) {
            return valueOf(status.name());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
