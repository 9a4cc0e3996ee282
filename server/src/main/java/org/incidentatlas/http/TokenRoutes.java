package org.incidentatlas.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.access.Tokens;

/**
 * Gives and takes back tokens for commands of the service's owner, while the service holds the database. No part of the
 * interface for others: it asks for the key of the data folder and answers this machine only.
 */
final class TokenRoutes implements Routes {

    private static final String PATH = "/owner/tokens";

    private final Tokens tokens;
    private final OwnerKey key;

    TokenRoutes(Tokens tokens, OwnerKey key) {
        this.tokens = tokens;
        this.key = key;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(PATH, this::all);
        routes.post(PATH, this::create);
        routes.delete(PATH + "/{token}", this::revoke);
    }

    private void all(Context ctx) {
        key.requireHere(ctx);
        send(ctx, JsonText.write(json -> {
            json.array();
            tokens.all().forEach(token -> write(json.object(), token).end());
            json.end();
        }));
    }

    private void create(Context ctx) {
        key.requireHere(ctx);
        JsonNode body = JsonBodies.parse(Bodies.utf8(ctx));
        String name = JsonBodies.text(body, "name", "").orElse("");
        Role role = Role.parse(JsonBodies.text(body, "role", "").orElse(""))
                .orElseThrow(() -> RequestProblem.invalid("role", "It is none of viewer, editor, admin."));
        Tokens.fault(name).ifPresent(fault -> {
            throw RequestProblem.invalid("name", fault);
        });
        Tokens.Created created = tokens.create(name, role)
                .orElseThrow(() -> RequestProblem.conflict("name", "a token of this name was given before"));
        ctx.status(201);
        send(
                ctx,
                JsonText.write(json -> write(json.object(), created.token())
                        .field("secret", created.secret())
                        .end()));
    }

    private void revoke(Context ctx) {
        key.requireHere(ctx);
        if (!tokens.revoke(ctx.pathParam("token"))) {
            throw RequestProblem.notFound("token", "no token that counts has this id or name");
        }
        ctx.status(204);
    }

    private static JsonText write(JsonText json, Token token) {
        return json.field("id", token.id())
                .field("name", token.name())
                .field("role", token.role())
                .field("created", token.created())
                .field("last_used", token.lastUsed())
                .field("revoked", token.revoked());
    }

    private static void send(Context ctx, String body) {
        ctx.contentType(Answers.JSON);
        ctx.header("Cache-Control", "no-store");
        ctx.result(body);
    }
}
