/**
 * The production engine: PostgreSQL 15 or newer with PostGIS.
 *
 * <p>The account needs to own its schema, nothing more: the extension {@code postgis} must be there already or be
 * creatable by it. Passwords never reach a message or the log.
 */
@NullMarked
package org.incidentatlas.storage.postgis;

import org.jspecify.annotations.NullMarked;
