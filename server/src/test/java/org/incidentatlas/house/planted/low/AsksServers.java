package org.incidentatlas.house.planted.low;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;

/** Breaks a rule on purpose, in three ways. */
public final class AsksServers {

    private AsksServers() {}

    static HttpClient byClient() {
        return HttpClient.newHttpClient();
    }

    static InputStream byAddress(URL address) throws IOException {
        return address.openStream();
    }

    static Socket bySocket() throws IOException {
        return new Socket("127.0.0.1", 1);
    }
}
