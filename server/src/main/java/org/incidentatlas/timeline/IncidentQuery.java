package org.incidentatlas.timeline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.incidentatlas.actors.Actor;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.geo.Box;
import org.incidentatlas.sources.AttributionKind;
import org.incidentatlas.time.Known;
import org.jspecify.annotations.Nullable;

/**
 * A filter in terms of columns: words have become tables that say of each number whether it passes, days numbers. For one table of columns.
 */
final class IncidentQuery {

    private final IncidentColumns rows;
    private final int from;
    private final int to;
    private final int known;
    private final @Nullable Box box;
    private final boolean @Nullable [] types;
    private final boolean @Nullable [] attributions;
    private final boolean @Nullable [] parties;
    private final boolean withSuspected;
    private final boolean @Nullable [] grounds;
    private final boolean @Nullable [] figures;

    IncidentQuery(IncidentColumns rows, IncidentFilter filter, Known asked) {
        LocalDate asOf = asked.asOf();
        this.rows = rows;
        this.from = filter.from() == null ? Integer.MIN_VALUE : IncidentColumns.day(filter.from());
        this.to = filter.to() == null ? Integer.MAX_VALUE - 1 : IncidentColumns.day(filter.to());
        this.known = asOf == null ? Integer.MAX_VALUE : IncidentColumns.day(asOf);
        this.box = filter.box();
        this.types = filter.types().isEmpty() ? null : types(rows.types, filter.types());
        this.attributions = filter.attributions().isEmpty() ? null : attributions(filter.attributions());
        this.parties = filter.actors().isEmpty() ? null : parties(rows.parties, filter);
        this.withSuspected = filter.withSuspected();
        this.grounds = filter.within() == null ? null : grounds(rows.grounds, filter.within());
        this.figures = filter.minKilled() == null ? null : figures(rows.figures, filter.minKilled());
    }

    private static boolean[] types(Words<IncidentColumns.Type> words, Set<String> asked) {
        boolean[] pass = new boolean[words.size()];
        for (int word = 0; word < pass.length; word++) {
            IncidentColumns.Type type = words.value(word);
            pass[word] = asked.contains(type.event().toLowerCase(Locale.ROOT))
                    || asked.contains(type.subEvent().toLowerCase(Locale.ROOT));
        }
        return pass;
    }

    private static boolean[] attributions(Set<AttributionKind> asked) {
        boolean[] pass = new boolean[AttributionKind.values().length];
        asked.forEach(kind -> pass[kind.ordinal()] = true);
        return pass;
    }

    private static boolean[] parties(Words<Set<String>> words, IncidentFilter filter) {
        boolean[] pass = new boolean[words.size()];
        for (int word = 0; word < pass.length; word++) {
            Set<String> named = words.value(word);
            pass[word] = filter.actors().stream().map(Actor::id).anyMatch(named::contains);
        }
        return pass;
    }

    private static boolean[] grounds(Words<IncidentColumns.Ground> words, AdminUnit within) {
        boolean[] pass = new boolean[words.size()];
        for (int word = 0; word < pass.length; word++) {
            IncidentColumns.Ground ground = words.value(word);
            pass[word] = switch (within.level()) {
                case ADM2 -> within.pcode().equals(ground.district());
                case ADM1 -> within.pcode().equals(ground.province());
                case COUNTRY -> ground.side() == Placement.Side.COUNTRY;
            };
        }
        return pass;
    }

    private static boolean[] figures(Words<IncidentColumns.Killed> words, int least) {
        boolean[] pass = new boolean[words.size()];
        for (int word = 0; word < pass.length; word++) {
            pass[word] = words.value(word).isGiven() && words.value(word).best() >= least;
        }
        return pass;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int known() {
        return known;
    }

    /** Whether no point of the box can lie in the one asked for. */
    boolean isOutside(double west, double south, double east, double north) {
        return box != null && (west > box.east() || east < box.west() || south > box.north() || north < box.south());
    }

    /** Whether the box lies within the one asked for. */
    boolean isAround(double west, double south, double east, double north) {
        return box == null
                || (west >= box.west() && east <= box.east() && south >= box.south() && north <= box.north());
    }

    /** Whether days and box let the row pass. */
    boolean isThere(int row) {
        return rows.first[row] <= to && rows.last[row] >= from && (box == null || isInBox(row, box));
    }

    /** What is not a number is in no box. */
    private boolean isInBox(int row, Box asked) {
        return rows.lon[row] >= asked.west()
                && rows.lon[row] <= asked.east()
                && rows.lat[row] >= asked.south()
                && rows.lat[row] <= asked.north();
    }

    boolean isKnown(int row) {
        return rows.knownFrom[row] <= known;
    }

    /** Whether what the columns say of figures and attribution holds as reported by then. */
    boolean isSettled(int row) {
        return rows.settledFrom[row] <= known;
    }

    /** Whether words, figures and unit let the row pass; the party apart. */
    boolean isSuch(int row) {
        return (types == null || types[rows.type[row]])
                && (attributions == null || attributions[rows.attribution[row]])
                && (grounds == null || grounds[rows.ground[row]])
                && (figures == null || figures[rows.killed[row]]);
    }

    /** Whether nothing is asked but days, box and knowledge. */
    boolean isOfAnyWords() {
        return types == null && attributions == null && parties == null && grounds == null && figures == null;
    }

    boolean isOfParty(int row) {
        return parties == null || parties[rows.responsible[row]] || (withSuspected && parties[rows.said[row]]);
    }

    /** Whether one of the parties is suspected, blamed or in dispute for it. */
    boolean isSaidOfParty(int row) {
        return parties != null && parties[rows.said[row]];
    }
}
