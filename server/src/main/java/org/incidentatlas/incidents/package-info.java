/**
 * What happened where and when, and who is reported responsible on whose word.
 */
@NullMarked
package org.incidentatlas.incidents;

import org.jspecify.annotations.NullMarked;
