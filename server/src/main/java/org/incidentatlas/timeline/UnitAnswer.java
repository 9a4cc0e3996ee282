package org.incidentatlas.timeline;

import java.util.List;
import java.util.Map;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.control.ClaimInForce;
import org.incidentatlas.control.ControlAnswer;

/**
 * What the record answers for one unit on one day.
 *
 * @param unit the unit
 * @param answer the one answer
 * @param statements for a province: claims on parts of it or without a say on how much, which colour and count no district
 * @param districtsByHolder for a province: how many of its districts each party controls; empty for a district
 */
public record UnitAnswer(
        AdminUnit unit, ControlAnswer answer, List<ClaimInForce> statements, Map<String, Integer> districtsByHolder) {}
