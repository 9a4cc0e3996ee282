/**
 * Files that editors hand over to a service: kept aside while they are looked at, and written by somebody who has seen what
 * would become of them.
 *
 * <p>One file is worked on at a time. What is kept aside is readable by the service's owner only, is removed when it was written,
 * taken back or grew old, and survives no stop of the service.
 */
@NullMarked
package org.incidentatlas.intake.desk;

import org.jspecify.annotations.NullMarked;
