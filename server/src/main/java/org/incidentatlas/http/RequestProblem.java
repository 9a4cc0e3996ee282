package org.incidentatlas.http;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered as it was put: the caller's doing, and told so. */
final class RequestProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final @Nullable String parameter;
    private final transient Consumer<JsonText> further;

    private RequestProblem(int status, String title, String detail, @Nullable String parameter) {
        this(status, title, detail, parameter, json -> {});
    }

    private RequestProblem(
            int status, String title, String detail, @Nullable String parameter, Consumer<JsonText> further) {
        super(detail);
        this.status = status;
        this.title = title;
        this.parameter = parameter;
        this.further = further;
    }

    /** The same with further members, which the given writing adds. */
    RequestProblem with(Consumer<JsonText> members) {
        return new RequestProblem(status, title, detail(), parameter, members);
    }

    /** The same of a member of an object within the body. */
    RequestProblem within(String at) {
        boolean named = parameter != null && !parameter.startsWith(at);
        return new RequestProblem(status, title, detail(), named ? at + parameter : parameter, further);
    }

    /** The record is no longer what the caller saw. */
    static RequestProblem movedOn(String detail) {
        return new RequestProblem(412, "Precondition failed", detail, "If-Match");
    }

    /** The caller does not say what they saw. */
    static RequestProblem preconditionRequired(String detail) {
        return new RequestProblem(428, "Precondition required", detail, "If-Match");
    }

    /** A parameter, header or body member that is wrong; the detail says what would be right. */
    static RequestProblem invalid(String parameter, String detail) {
        return new RequestProblem(400, "Invalid parameter", detail, parameter);
    }

    /** Something that is not there; the parameter is the part of the path that names it, or null for the path itself. */
    static RequestProblem notFound(@Nullable String parameter, String detail) {
        return new RequestProblem(404, "Not found", detail, parameter);
    }

    /** Nobody is known to ask, or nobody who is known. */
    static RequestProblem unauthorised(String detail) {
        return new RequestProblem(401, "Unauthorized", detail, "Authorization");
    }

    /** Somebody who is known asks for what takes another right. */
    static RequestProblem forbidden(String detail) {
        return new RequestProblem(403, "Forbidden", detail, "Authorization");
    }

    /** A page of another service asks in the name of somebody who is known here. */
    static RequestProblem foreign(String detail) {
        return new RequestProblem(403, "Forbidden", detail, "Origin");
    }

    /** Somebody asks too often for what they were refused. */
    static RequestProblem tooMany(String detail) {
        return new RequestProblem(429, "Too many requests", detail, "Authorization");
    }

    /** What was asked for stands against what is there. */
    static RequestProblem conflict(String parameter, String detail) {
        return new RequestProblem(409, "Conflict", detail, parameter);
    }

    static RequestProblem unsupportedMediaType(String detail) {
        return new RequestProblem(415, "Unsupported media type", detail, "Content-Type");
    }

    static RequestProblem tooLarge(String detail) {
        return new RequestProblem(413, "Content too large", detail, "body");
    }

    /** Something the service cannot do at the moment; the caller may try again. */
    static RequestProblem unavailable(@Nullable String parameter, String detail) {
        return new RequestProblem(503, "Unavailable", detail, parameter);
    }

    Consumer<JsonText> further() {
        return further;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    @Nullable
    String parameter() {
        return parameter;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
