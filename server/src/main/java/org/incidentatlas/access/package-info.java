/**
 * Who may see and do what: audiences of the atlas, and how far a record is shown to each.
 */
@NullMarked
package org.incidentatlas.access;

import org.jspecify.annotations.NullMarked;
