package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Does what commands ask for with boundaries, places and records: takes it from commands of the service's owner, while the service holds the database. No part
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

    /**
     * The body is read as it comes and never held whole, so the bound for bodies in memory is not its bound. The answer is a
     * sequence of lines, of which the last is the report: what is not told on the way is an answer of one line.
     */
    private void carryOut(Context ctx) throws IOException {
        key.requireHere(ctx);
        try (Incoming.Delivery delivery = ownership.incoming().receive(ctx.bodyInputStream(), ownership.upkeep())) {
            ctx.contentType(Answers.JSON);
            ctx.header("Cache-Control", "no-store");
            Upkeep.Report report = delivery.order().carryOut(delivery.files(), line -> send(ctx, line));
            send(ctx, text(report));
        }
    }

    private static void send(Context ctx, String line) throws IOException {
        ctx.outputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        ctx.outputStream().flush();
    }

    private static String text(Upkeep.Report report) {
        return JsonText.write(json -> json.object()
                .object("report")
                .field("status", report.status())
                .field("out", report.out())
                .field("err", report.err())
                .field("refusal", report.refusal())
                .end()
                .end());
    }
}
