package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Knows commands of the service's own owner by the key that they read from the data folder. Anybody else is told that
 * there is nothing, in the words used where nothing is, whatever they ask for below {@value #FOLDER}.
 */
final class OwnerKey {

    private static final String FOLDER = "/owner";

    private final byte[] key;

    OwnerKey(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    /** From now on refuses others before any route is looked for, so that no method tells by another refusal what is there. */
    void guard(RoutesConfig routes) {
        routes.before(FOLDER, this::requireHere);
        routes.before(FOLDER + "/*", this::requireHere);
    }

    /** Refuses whoever does not present the key. */
    void require(Context ctx) {
        String presented = ctx.header("Atlas-Key");
        if (presented == null || !MessageDigest.isEqual(presented.getBytes(StandardCharsets.UTF_8), key)) {
            throw new NotFoundResponse();
        }
    }

    /** Refuses, besides, whoever asks from another machine or out of a page in a browser, key or not. */
    void requireHere(Context ctx) {
        if (isOfAPage(ctx)
                || !isThisMachine(ctx.req().getRemoteAddr(), ctx.req().getLocalAddr())) {
            throw new NotFoundResponse();
        }
        require(ctx);
    }

    /** Browsers say where a page comes from (Fetch standard, {@code Origin}; Fetch Metadata, {@code Sec-Fetch-Site}). */
    private static boolean isOfAPage(Context ctx) {
        return ctx.header("Origin") != null || ctx.header("Sec-Fetch-Site") != null;
    }

    private static boolean isThisMachine(String remote, String local) {
        try {
            return remote.equals(local) || InetAddress.getByName(remote).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
