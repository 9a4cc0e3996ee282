package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;

/** The routes of one feature. */
interface Routes {

    void add(RoutesConfig routes);
}
