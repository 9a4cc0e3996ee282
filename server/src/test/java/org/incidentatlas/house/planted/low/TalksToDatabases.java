package org.incidentatlas.house.planted.low;

import java.sql.Connection;

/** Breaks a rule on purpose. */
public record TalksToDatabases(Connection connection) {}
