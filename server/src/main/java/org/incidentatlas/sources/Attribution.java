package org.incidentatlas.sources;

import org.jspecify.annotations.Nullable;

/**
 * Who is said to have done it, by whom.
 *
 * @param kind on what footing
 * @param to the party suspected, blamed or in dispute when it is not reported responsible, else null
 * @param by who says so, or null when the statement does not say
 */
public record Attribution(
        AttributionKind kind, @Nullable String to, @Nullable String by) {}
