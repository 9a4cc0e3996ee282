package org.incidentatlas.house.planted.low;

import io.javalin.http.Context;

/** Breaks a rule on purpose. */
public record TalksHttp(Context context) {}
