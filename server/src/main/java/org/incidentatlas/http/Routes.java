package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** The routes of one feature. */
interface Routes {

    void add(RoutesConfig routes);

    /** Answers GET, and HEAD with the same status and headers; the server leaves the body of a HEAD answer out. */
    static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
