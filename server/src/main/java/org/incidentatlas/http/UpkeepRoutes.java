package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/**
 * Takes boundary sets and sets of places from commands of the service's owner, while the service holds the database. No part
 * of the interface for others: it asks for the key of the data folder, answers this machine only, and never a page.
 */
final class UpkeepRoutes implements Routes {

    private final Ownership ownership;
    private final OwnerKey key;

    UpkeepRoutes(Ownership ownership, OwnerKey key) {
        this.ownership = ownership;
        this.key = key;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/owner/upkeep", this::carryOut);
    }

    /** The body is read as it comes and never held whole, so the bound for bodies in memory is not its bound. */
    private void carryOut(Context ctx) throws IOException {
        key.requireHere(ctx);
        Upkeep.Report report;
        try (Incoming.Delivery delivery = ownership.incoming().receive(ctx.bodyInputStream(), ownership.upkeep())) {
            report = delivery.order().carryOut(delivery.files());
        }
        ctx.contentType(Answers.JSON);
        ctx.header("Cache-Control", "no-store");
        ctx.result(JsonText.write(json -> json.object()
                .field("status", report.status())
                .field("out", report.out())
                .field("err", report.err())
                .field("refusal", report.refusal())
                .end()));
    }
}
