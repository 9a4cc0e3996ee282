package org.incidentatlas.http;

/**
 * Who is let in, and whose word is taken for where a request comes from.
 *
 * @param tokenRequired whether nobody may read without a token or session
 * @param behindProxy whether a proxy in front of the service says by which scheme and from which address a request came
 *     ({@code X-Forwarded-Proto}, {@code X-Forwarded-For}); without one anybody could say so
 */
public record Admission(boolean tokenRequired, boolean behindProxy) {

    /** Everybody reads, and nobody stands in front. */
    public static final Admission OF_ALL = new Admission(false, false);
}
