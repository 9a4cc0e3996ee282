package org.incidentatlas.storage;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * As much of a PostgreSQL server as it takes to offer no encryption and to ask everyone for a password in clear text
 * (PostgreSQL manual, "Message Formats").
 */
final class PasswordAsker implements AutoCloseable {

    /** Codes with which a client asks for TLS or GSSAPI before it says who it is. */
    private static final int ENCRYPTION_FROM = 80_877_103;

    private static final byte[] ASKS_FOR_PASSWORD = {'R', 0, 0, 0, 8, 0, 0, 0, 3};

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    PasswordAsker() throws IOException {
        Thread thread = new Thread(this::serve, "password-asker");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client);
            } catch (IOException gone) {
                // The client has hung up, or the socket was closed and the loop ends.
            }
        }
    }

    private static void answer(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        while (true) {
            int length = in.readInt();
            int code = in.readInt();
            in.skipNBytes(length - 8L);
            if (code < ENCRYPTION_FROM) {
                out.write(ASKS_FOR_PASSWORD);
                in.read();
                return;
            }
            out.write('N');
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
