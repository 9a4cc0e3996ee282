package org.incidentatlas.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a running service for one name after another over several connections at once, each of which waits for an
 * answer before it asks again. Client and service share the machine, and what the client costs is in the figures.
 */
public final class HttpSpeed {

    private final URI service;
    private final int connections;

    /** @param service address of the service, without a path */
    public HttpSpeed(URI service, int connections) {
        this.service = service;
        this.connections = connections;
    }

    /** Asks all texts once to warm up and measures the second list. */
    Figures measure(List<String> warmUp, List<String> texts) throws IOException, InterruptedException {
        ask(warmUp);
        long started = System.nanoTime();
        long[] took = ask(texts);
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Figures(took.length, took.length / seconds, Latencies.of(took));
    }

    /**
     * What was measured.
     *
     * @param requests how many
     * @param perSecond over all connections
     * @param latencies of single requests
     */
    record Figures(int requests, double perSecond, Latencies latencies) {}

    private long[] ask(List<String> texts) throws IOException, InterruptedException {
        ExecutorService askers = Executors.newFixedThreadPool(connections);
        try {
            List<Future<long[]>> parts = new ArrayList<>();
            for (int part = 0; part < connections; part++) {
                List<String> own =
                        texts.subList(texts.size() * part / connections, texts.size() * (part + 1) / connections);
                parts.add(askers.submit(() -> askOneByOne(own)));
            }
            List<long[]> took = new ArrayList<>();
            for (Future<long[]> part : parts) {
                took.add(part.get());
            }
            return took.stream().flatMapToLong(Arrays::stream).toArray();
        } catch (ExecutionException failed) {
            throw new IOException(failed);
        } finally {
            askers.shutdown();
        }
    }

    private long[] askOneByOne(List<String> texts) throws IOException {
        long[] took = new long[texts.size()];
        try (HttpConnection connection = new HttpConnection(service)) {
            for (int at = 0; at < took.length; at++) {
                String path = "/api/geocode?q=" + URLEncoder.encode(texts.get(at), StandardCharsets.UTF_8);
                long started = System.nanoTime();
                int status = connection.get(path);
                took[at] = System.nanoTime() - started;
                if (status != 200) {
                    throw new IOException("the service answered " + status + " to " + texts.get(at));
                }
            }
        }
        return took;
    }
}
