/**
 * The service over HTTP: one {@code …Routes} class per feature, one reader of parameters, one writer of answers and one
 * mapper of errors. The only package that knows Javalin.
 *
 * <p>Every parameter is read through {@link org.incidentatlas.http.Params}, which refuses by name what a route does not
 * know; every answer leaves through {@link org.incidentatlas.http.Answers}, which gives it its entity tag and coding.
 */
@NullMarked
package org.incidentatlas.http;

import org.jspecify.annotations.NullMarked;
