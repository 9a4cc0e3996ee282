package org.incidentatlas.gazetteer;

/**
 * A place set in the store, and how much it holds.
 *
 * @param set where it comes from
 * @param core places whose misspelt names are recognised
 * @param villages places of the tier {@link Tier#VILLAGE}
 * @param names the names of all these together
 * @param aliases further names it gives to units and to places of any set
 */
public record StoredPlaceSet(PlaceSet set, int core, int villages, int names, int aliases) {}
