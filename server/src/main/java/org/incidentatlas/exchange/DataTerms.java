package org.incidentatlas.exchange;

/**
 * What a data set allows.
 *
 * @param licence an SPDX identifier where there is one, else words
 * @param exportable whether its rows may leave the atlas as rows of their own
 */
public record DataTerms(String licence, boolean exportable) {}
