package org.incidentatlas.timeline;

import org.incidentatlas.control.ControlAnswer;
import org.incidentatlas.gazetteer.Location;

/**
 * What the record answers for a city, locality or site on one day. It says nothing of the district around it.
 *
 * @param place where
 * @param name the place's name
 * @param kind the place's kind: city, prison, gate …
 * @param answer the one answer
 */
public record PlaceAnswer(Location.AtPoint place, String name, String kind, ControlAnswer answer) {}
