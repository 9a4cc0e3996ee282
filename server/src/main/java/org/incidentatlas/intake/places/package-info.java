/**
 * Lists of place names that others publish, read into places and into further names of units.
 *
 * <p>A file is read as a stream, in UTF-8 and nothing else, and is taken as a whole or not at all. A row that cannot be read
 * is rejected with its line and column; a row that says nothing about names here is skipped and counted under its reason.
 * Where a list gives a position, the unit that holds it is decided by the boundary set in use, never more exactly than that
 * set allows.
 */
@NullMarked
package org.incidentatlas.intake.places;

import org.jspecify.annotations.NullMarked;
