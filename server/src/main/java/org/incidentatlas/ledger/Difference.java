package org.incidentatlas.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One member in which two states of a record differ.
 *
 * @param path where it stands: names of members from the outside in, joined by {@code /}; an element of a list of things
 *     with ids by its id, any other by its place, {@code #0} for the first
 * @param before the member as canonical JSON, or null when it was not there
 * @param after the member as canonical JSON, or null when it is there no longer
 */
public record Difference(
        String path, @Nullable String before, @Nullable String after) {}
