/**
 * The stores of the ledger, the boundary sets and the places, kept in a relational database: the only user of JDBC.
 *
 * <p>There is one set of stores and one set of statements. What two engines do differently stands in {@link
 * org.incidentatlas.storage.SqlDialect}; each engine has a package that opens it. Invariants: a method returns after its
 * transaction was committed, or throws and has changed nothing; text comes back as it was given, character by character,
 * and lists in the same order, whichever engine holds them; a database that cannot be reached is {@link
 * org.incidentatlas.ledger.StoreUnavailable} while the service runs and {@link
 * org.incidentatlas.storage.CannotOpenStore} when it starts.
 */
@NullMarked
package org.incidentatlas.storage;

import org.jspecify.annotations.NullMarked;
