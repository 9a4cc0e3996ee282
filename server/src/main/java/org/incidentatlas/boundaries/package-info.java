/**
 * Administrative units in boundary sets: codes, names, hierarchy, outlines, and which units hold a point.
 */
@NullMarked
package org.incidentatlas.boundaries;

import org.jspecify.annotations.NullMarked;
