package org.incidentatlas.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** A server on a loopback port that answers byte for byte what a test says, also what no proper server would. */
public final class ScriptedServer implements AutoCloseable {

    /** What a client asked; header names in lower case. */
    public record Asked(String method, String path, Map<String, String> headers) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Writes a whole answer, head and body; the connection is closed after it. */
    @FunctionalInterface
    public interface Reply {
        void write(Asked asked, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closed = new CountDownLatch(1);

    public ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread accepting = new Thread(this::accept, "scripted-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    public ScriptedServer on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** An address on this server; the path begins with a slash. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** The same, by a name that is not on the list of hosts in these tests. */
    public URI elsewhere(String path) {
        return URI.create("http://localhost:" + socket.getLocalPort() + path);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The methods and paths asked for so far, in order. */
    public List<String> paths() {
        return asked().stream().map(one -> one.method() + " " + one.path()).toList();
    }

    /** A body with its length, and further header lines. */
    public static Reply body(int status, byte[] body, String... headers) {
        return (asked, out) -> {
            head(out, status, body.length, headers);
            if (!asked.method().equals("HEAD")) {
                out.write(body);
            }
        };
    }

    public static Reply status(int status, String... headers) {
        return body(status, new byte[0], headers);
    }

    /** A file with a mark, as a good server gives it: whole, from a byte on, or not at all when it is unchanged. */
    public static Reply file(byte[] content, String etag) {
        return (asked, out) -> {
            String mark = "ETag: " + etag;
            String range = asked.header("Range");
            if (asked.header("If-None-Match").equals(etag)) {
                status(304, mark).write(asked, out);
            } else if (!range.isEmpty() && asked.header("If-Range").equals(etag)) {
                int from = Integer.parseInt(range.replaceAll("\\D", ""));
                byte[] rest = Arrays.copyOfRange(content, from, content.length);
                String place = "Content-Range: bytes " + from + "-" + (content.length - 1) + "/" + content.length;
                body(206, rest, mark, place).write(asked, out);
            } else {
                body(200, content, mark).write(asked, out);
            }
        };
    }

    /** A file of which only the first bytes arrive before the connection is closed. */
    public static Reply cut(byte[] content, int after, String... headers) {
        return (asked, out) -> {
            head(out, 200, content.length, headers);
            out.write(content, 0, after);
        };
    }

    /** The first answer once, and the others from then on; the last stays. */
    public static Reply inTurn(Reply... replies) {
        List<Reply> left = new ArrayList<>(List.of(replies));
        return (asked, out) -> {
            Reply next;
            synchronized (left) {
                next = left.size() > 1 ? left.remove(0) : left.get(0);
            }
            next.write(asked, out);
        };
    }

    /** Nothing more until the server is closed. */
    public void stall() throws InterruptedException {
        closed.await();
    }

    public static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(content);
        }
        return bytes.toByteArray();
    }

    /** The head of an answer; a negative length is not announced. */
    public static void head(OutputStream out, int status, long length, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " So\r\nConnection: close\r\n");
        if (length >= 0) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread answering = new Thread(() -> answer(connection), "scripted-answer");
                answering.setDaemon(true);
                answering.start();
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            Asked one = read(connection);
            asked.add(one);
            Reply reply = replies.getOrDefault(one.path(), status(404, "Content-Type: text/html"));
            reply.write(one, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException clientLeft) {
            // the client decides how much it wants to hear
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asked read(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = in.readLine();
        if (first == null) {
            throw new IOException("nothing was asked");
        }
        String[] request = first.split(" ");
        Map<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Asked(request[0], request[1], headers);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }
}
