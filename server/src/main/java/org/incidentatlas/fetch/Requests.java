package org.incidentatlas.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Asks servers, following redirections by hand so that each step is checked. Goes through the proxy that the platform's
 * standard properties name ({@code https.proxyHost} and the like). Knows no authenticator and no cookies.
 */
final class Requests {

    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTIONS = 5;

    private final HttpClient client;
    private final String userAgent;
    private final Patience patience;

    Requests(String userAgent, Patience patience) {
        this.userAgent = userAgent;
        this.patience = patience;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience.connect())
                .build();
    }

    /** The first answer that is no redirection; its body has not been received yet. */
    HttpResponse<TimedBody> send(
            String method, URI address, Hosts hosts, Map<String, String> headers, Deadline deadline)
            throws FetchFailed, InterruptedException {
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTIONS; hop++) {
            hosts.check(at);
            HttpResponse<TimedBody> answer = sendOnce(method, at, headers, deadline);
            if (!REDIRECTIONS.contains(answer.statusCode())) {
                return answer;
            }
            answer.body().cancel();
            at = target(at, answer);
        }
        throw new FetchFailed(
                FetchFailed.Reason.REFUSED,
                address.getHost() + " sends from one address to the next, more than " + MOST_REDIRECTIONS + " times");
    }

    private HttpResponse<TimedBody> sendOnce(String method, URI address, Map<String, String> headers, Deadline deadline)
            throws FetchFailed, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("User-Agent", userAgent)
                .header("Accept-Encoding", "identity");
        headers.forEach(request::header);
        return answer(request.build(), deadline.atMost(patience.answer()));
    }

    /**
     * Waits for the head of an answer. The request's own time limit is not used: it ends with the head on older platforms
     * and includes the whole body from Java 26 on.
     */
    private HttpResponse<TimedBody> answer(HttpRequest request, Duration patience)
            throws FetchFailed, InterruptedException {
        String host = request.uri().getHost();
        CompletableFuture<HttpResponse<TimedBody>> answer = client.sendAsync(request, info -> new TimedBody());
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw explain(host, new HttpTimeoutException("no answer in " + patience.toMillis() + " ms"));
        } catch (ExecutionException failed) {
            throw explain(host, failed.getCause() instanceof IOException broken ? broken : new IOException(failed));
        } finally {
            // Ends the request when nothing came of it; without effect on one that was answered.
            answer.cancel(true);
        }
    }

    private static URI target(URI from, HttpResponse<?> answer) throws FetchFailed {
        String location = answer.headers().firstValue("Location").orElse("");
        try {
            if (!location.isBlank()) {
                return from.resolve(URI.create(location));
            }
        } catch (IllegalArgumentException malformed) {
            // told below like a missing one
        }
        throw new FetchFailed(
                FetchFailed.Reason.REFUSED,
                from.getHost() + " sends to an address that cannot be read: '" + Printable.of(location) + "'");
    }

    /** What a broken connection means to the operator. */
    static FetchFailed explain(String host, IOException broken) {
        if (broken instanceof FetchFailed told) {
            return told;
        }
        if (broken instanceof HttpTimeoutException) {
            return new FetchFailed(
                    FetchFailed.Reason.TIMED_OUT,
                    host + " does not answer in time; run the command again to go on",
                    broken);
        }
        if (broken instanceof SSLException) {
            return new FetchFailed(
                    FetchFailed.Reason.UNREACHABLE,
                    "no trusted connection to " + host + ": " + Printable.of(String.valueOf(broken.getMessage())),
                    broken);
        }
        if (broken instanceof java.net.ConnectException) {
            return new FetchFailed(
                    FetchFailed.Reason.UNREACHABLE,
                    host + " cannot be reached: check the network, or the proxy in ATLAS_JAVA_OPTS",
                    broken);
        }
        return new FetchFailed(
                FetchFailed.Reason.CUT_OFF,
                "the connection to " + host + " broke off: " + Printable.of(String.valueOf(broken.getMessage())),
                broken);
    }
}
