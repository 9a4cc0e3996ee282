/**
 * Numbers that sources report for a period: fighters, attacks, people displaced.
 */
@NullMarked
package org.incidentatlas.estimates;

import org.jspecify.annotations.NullMarked;
