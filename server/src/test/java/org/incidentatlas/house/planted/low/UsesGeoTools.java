package org.incidentatlas.house.planted.low;

import org.geotools.api.filter.Filter;

/** Breaks a rule on purpose. */
public record UsesGeoTools(Filter filter) {}
