package org.incidentatlas.timeline;

import java.util.Locale;
import org.incidentatlas.boundaries.CarriedOver;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.control.KnownRectangle;
import org.incidentatlas.control.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A claim over all its days where a layer shows it: on a unit, on a place, or among the statements on regions.
 *
 * @param days the claim in valid × known days
 * @param level the layer
 * @param unit the P-code on the set shown, at level unit; else null
 * @param inherited whether it reaches the unit from its province
 * @param carried why the ground is not simply the one the claim names, or null when it is
 */
public record ClaimStanding(
        KnownRectangle days,
        Level level,
        @Nullable String unit,
        boolean inherited,
        @Nullable CarriedOver carried) {

    /** Which layer shows it. */
    public enum Level {
        /** Provinces and districts: the only one that may colour them. */
        UNIT,
        /** Settlements and sites. */
        PLACE,
        /** Statements on regions, on parts, and on ground that nobody could place. */
        REGION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much of the ground shown the claim is about. */
    public Scope scope() {
        return new ClaimInForce(days.claim(), days.valid(), inherited, carried).scope();
    }
}
