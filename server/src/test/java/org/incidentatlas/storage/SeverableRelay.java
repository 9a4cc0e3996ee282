package org.incidentatlas.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.Driver;

/** A loopback port that passes everything on to the PostGIS server, until it is severed. */
public final class SeverableRelay implements AutoCloseable {

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean severed;

    /** A relay to the server of the JDBC address. */
    public SeverableRelay(String address) {
        Properties parts = Driver.parseURL(address, null);
        server = new InetSocketAddress(parts.getProperty("PGHOST"), Integer.parseInt(parts.getProperty("PGPORT")));
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        start(this::acceptAll);
    }

    /** The same database by way of the relay. */
    public String address(String address) {
        return address.replaceFirst(
                "//[^/]+/", "//" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort() + "/");
    }

    /** Cuts every connection, and every new one at once. */
    public void sever() {
        severed = true;
        open.forEach(SeverableRelay::cut);
    }

    public void restore() {
        severed = false;
    }

    @Override
    public void close() {
        sever();
        try {
            door.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = door.accept();
                open.add(client);
                if (severed) {
                    cut(client);
                } else {
                    join(client);
                }
            }
        } catch (IOException closed) {
            open.forEach(SeverableRelay::cut);
        }
    }

    private void join(Socket client) throws IOException {
        Socket target = new Socket();
        target.connect(server);
        open.add(target);
        if (severed) {
            cut(target);
        }
        start(() -> pass(client, target));
        start(() -> pass(target, client));
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            cut(from);
        }
        cut(from);
        cut(to);
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
