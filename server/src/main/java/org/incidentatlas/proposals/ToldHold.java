package org.incidentatlas.proposals;

import org.jspecify.annotations.Nullable;

/**
 * That a text or code tells of a party's taking or losing ground.
 *
 * @param gained whether the party took it; else it lost or left it
 * @param party canonical name of the party
 * @param area the ground in the words of the text, or null where it is the place of the incident
 * @param quote the words that were read, or null where only the type of event says so
 * @param statement id of the statement whose words these are, or null for the incident's own summary
 */
public record ToldHold(
        boolean gained,
        String party,
        @Nullable String area,
        @Nullable String quote,
        @Nullable String statement) {}
