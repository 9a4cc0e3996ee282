/**
 * Who may see and do what: audiences of the atlas, how far a record is shown to each, and the tokens that give rights.
 *
 * <p>The secret of a token is never stored, logged or shown again; only its hash is kept.
 */
@NullMarked
package org.incidentatlas.access;

import org.jspecify.annotations.NullMarked;
