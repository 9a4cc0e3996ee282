/** Breaks a rule on purpose: it lacks the annotation. */
package org.incidentatlas.house.planted.util;
