/**
 * What the record itself suggests and a person decides: that two incidents are one event, and that an incident tells of a change
 * of hold on ground.
 *
 * <p>Nothing here changes a record. A proposal is computed from the full audience's atlas, says why in plain sentences, and names
 * what speaks against it; the same record always gives the same proposals under the same ids. Proposals are for editors and
 * viewers only: they speak of records that the public may not see.
 */
@NullMarked
package org.incidentatlas.proposals;

import org.jspecify.annotations.NullMarked;
