package org.incidentatlas.house.planted.util;

/** Breaks a rule on purpose: its package is named for nothing. */
public final class Everything {}
