/**
 * The whole record as of one version, and every question about space and time that can be asked of it.
 *
 * <p>{@link org.incidentatlas.timeline.Timeline} is the list of questions; {@link org.incidentatlas.timeline.ScanTimeline}
 * answers each by a plain scan over the records and is the reference that a faster answer is compared with.
 */
@NullMarked
package org.incidentatlas.timeline;

import org.jspecify.annotations.NullMarked;
