package org.incidentatlas.fetch;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.incidentatlas.fetch.FetchFailed.Reason;
import org.jspecify.annotations.Nullable;

/** What the head of an answer says, before any of its body is received. */
final class AnswerHead {

    private static final int LONGEST_MARK = 500;

    private AnswerHead() {}

    /** @throws FetchFailed unless the answer carries the file, or the asked part of it, as it is */
    static void check(Download wanted, HttpResponse<?> answer) throws FetchFailed {
        int status = answer.statusCode();
        String host = answer.uri().getHost();
        if (status == 404 || status == 410) {
            throw new FetchFailed(Reason.NOT_FOUND, host + " has no " + wanted.title() + " (" + status + ")");
        }
        if (status == 429 || status == 503) {
            throw busy(host, status, answer.headers());
        }
        if (status >= 500) {
            throw new FetchFailed(
                    Reason.SERVER_ERROR, host + " failed (" + status + ") when asked for " + wanted.title());
        }
        if (status != 200 && status != 206) {
            throw new FetchFailed(Reason.REFUSED, host + " refused " + wanted.title() + " (" + status + ")");
        }
        checkForm(wanted, host, answer.headers());
    }

    private static FetchFailed busy(String host, int status, HttpHeaders headers) {
        Duration wait = retryAfter(headers);
        String when = wait == null ? "" : " and asks to wait " + wait.toSeconds() + " s";
        return FetchFailed.busy(host + " is busy (" + status + ")" + when + "; run the command again later", wait);
    }

    /** Seconds only: the form with a date depends on the server's clock and is rare; the usual pause is taken instead. */
    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        String value = headers.firstValue("Retry-After").orElse("");
        return value.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }

    private static void checkForm(Download wanted, String host, HttpHeaders headers) throws FetchFailed {
        String coding =
                headers.firstValue("Content-Encoding").orElse("identity").strip();
        if (!coding.equalsIgnoreCase("identity")) {
            throw new FetchFailed(
                    Reason.UNEXPECTED_CONTENT,
                    host + " sends " + wanted.title() + " compressed (" + Printable.of(coding)
                            + ") though it was asked not to; nothing is unpacked that has no known size");
        }
        String type = headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html")) {
            throw new FetchFailed(
                    Reason.UNEXPECTED_CONTENT, host + " answers with a web page instead of " + wanted.title());
        }
    }

    /** The number of bytes to come, if the server says so in a form that can be understood. */
    static OptionalLong length(HttpHeaders headers) throws FetchFailed {
        try {
            return headers.firstValueAsLong("Content-Length");
        } catch (NumberFormatException malformed) {
            throw new FetchFailed(Reason.REFUSED, "the server gives a length that is no number", malformed);
        }
    }

    static Note note(Download wanted, HttpHeaders headers) {
        return new Note(wanted.address(), mark(headers, "ETag"), mark(headers, "Last-Modified"), null);
    }

    private static @Nullable String mark(HttpHeaders headers, String name) {
        return headers.firstValue(name)
                .filter(value -> value.length() <= LONGEST_MARK)
                .orElse(null);
    }
}
