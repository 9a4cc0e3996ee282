package org.incidentatlas.timeline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.control.Scope;

/**
 * What the record answers for one unit on one day.
 *
 * @param unit the unit
 * @param answer the one answer
 * @param statements for a province: claims on parts of it or without a say on how much, which colour and count no district
 * @param districtsByHolder for a province: how many of its districts each party holds; empty for a district
 * @param districtsClaimedBy for a province: how many more only the party itself, or its enemy, says it holds
 */
public record UnitAnswer(
        AdminUnit unit,
        ControlAnswer answer,
        List<ClaimInForce> statements,
        Map<String, Integer> districtsByHolder,
        Map<String, Integer> districtsClaimedBy) {

    public UnitAnswer {
        statements = List.copyOf(statements);
        districtsByHolder = Collections.unmodifiableSortedMap(new TreeMap<>(districtsByHolder));
        districtsClaimedBy = Collections.unmodifiableSortedMap(new TreeMap<>(districtsClaimedBy));
    }

    /** The class a map draws and counts it under; what is said of part of a province is stated, no more. */
    public ControlAnswer.MapClass mapClass() {
        boolean partOfProvince = unit.level() == AdminLevel.ADM1
                && answer.first() != null
                && answer.first().claim().scope() != Scope.WHOLE;
        return partOfProvince ? ControlAnswer.MapClass.STATED : answer.mapClass();
    }
}
