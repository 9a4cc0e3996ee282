package org.incidentatlas.http;

import org.incidentatlas.access.Tokens;
import org.incidentatlas.gazetteer.Corrections;

/**
 * What changes are made with.
 *
 * @param tokens tells who asks
 * @param corrections further names of places
 */
public record Editing(Tokens tokens, Corrections corrections) {}
