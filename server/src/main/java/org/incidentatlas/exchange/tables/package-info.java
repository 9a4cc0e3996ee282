/**
 * The record written as tables of the data sets that analysts exchange: rows that came from one of them as they came, all others
 * as well as its columns can say it, and beside the table what must be cited.
 */
@NullMarked
package org.incidentatlas.exchange.tables;

import org.jspecify.annotations.NullMarked;
