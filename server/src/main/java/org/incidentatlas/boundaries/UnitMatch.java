package org.incidentatlas.boundaries;

/**
 * A unit in answer to "where is this point?".
 *
 * @param unit the unit
 * @param onBorder true when the point lies on the unit's edge; the unit on the other side is then in the answer too
 * @param certain false when the point may as well lie in another unit of this level
 */
public record UnitMatch(AdminUnit unit, boolean onBorder, boolean certain) {}
