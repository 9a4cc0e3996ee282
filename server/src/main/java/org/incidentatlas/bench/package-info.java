/**
 * Measures the geocoder: how often it is right, how often it leads astray, whether its scores can be believed, and how fast
 * it is, beside other ways to search names.
 *
 * <p>{@link org.incidentatlas.bench.GoldRow} is a text with the answer that is right, {@link
 * org.incidentatlas.bench.NameSearch} anything that answers, {@link org.incidentatlas.bench.Outcome} what came of it.
 *
 * <p>Invariants: everything drawn at random comes from a seed that is handed in, so that two runs ask the same; a half of
 * the gold set is never fitted on and tested on; nothing here prints or decides what is good enough except {@link
 * org.incidentatlas.bench.Aim}.
 */
@NullMarked
package org.incidentatlas.bench;

import org.jspecify.annotations.NullMarked;
