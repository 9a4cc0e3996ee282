/**
 * Who said what, when: published documents, the single statements they make, and the figures and attributions these
 * carry.
 *
 * <p>Casualty figures live on the statement, never on the incident; what an incident shows as reported by a day follows
 * from its statements by {@link org.incidentatlas.sources.Standing}.
 */
@NullMarked
package org.incidentatlas.sources;

import org.jspecify.annotations.NullMarked;
