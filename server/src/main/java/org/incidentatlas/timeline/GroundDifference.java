package org.incidentatlas.timeline;

import java.util.List;
import java.util.Locale;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.ControlStatement;
import org.incidentatlas.gazetteer.Location.AtPoint;
import org.jspecify.annotations.Nullable;

/**
 * Ground that the record answers otherwise at one moment than at another, and why.
 *
 * @param id P-code of the unit, or id of the place
 * @param name its name
 * @param unit the unit, or null for a place
 * @param place the place, or null for a unit
 * @param before the answer at the first moment
 * @param after the answer at the second
 * @param kind why they differ
 * @param isAlsoCorrected whether more was reported of the first day too by the second moment
 * @param because the statements that tell of it; empty for a correction
 */
public record GroundDifference(
        String id,
        String name,
        @Nullable AdminUnit unit,
        @Nullable AtPoint place,
        ControlAnswer before,
        ControlAnswer after,
        Kind kind,
        boolean isAlsoCorrected,
        List<ControlStatement> because) {

    public GroundDifference {
        because = List.copyOf(because);
    }

    /** Why answers differ. Only the first kind is a gain or a loss. */
    public enum Kind {
        /** A statement says that hold changed between the two days. */
        REPORTED,
        /** A statement says so, but dates it to a week, month or year that reaches beyond the two days. */
        DATE_UNCERTAIN,
        /** What was said of the first day ends, and nothing says what came after. */
        RAN_OUT,
        /** Of one and the same day something else was reported later. */
        CORRECTION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The party that independent sources say holds it, at the first moment and at the second; null for nobody. */
    public @Nullable String heldBefore() {
        return held(before);
    }

    public @Nullable String heldAfter() {
        return held(after);
    }

    private static @Nullable String held(ControlAnswer answer) {
        return answer.mapClass() == ControlAnswer.MapClass.HELD ? answer.holder() : null;
    }
}
