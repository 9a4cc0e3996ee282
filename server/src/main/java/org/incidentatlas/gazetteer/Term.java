package org.incidentatlas.gazetteer;

/**
 * One piece of evidence for or against a candidate.
 *
 * @param reason what it is, in words
 * @param logOdds what it counts: the natural logarithm of the odds by which it makes the candidate more likely, negative
 *     when less; 0 for a remark
 */
public record Term(String reason, double logOdds) {}
