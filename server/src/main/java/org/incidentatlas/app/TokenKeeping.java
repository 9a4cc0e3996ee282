package org.incidentatlas.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.access.Tokens;
import org.incidentatlas.storage.Stores;
import org.jspecify.annotations.Nullable;

/** The tokens of a data folder or database: kept by the service that owns it when one runs, else opened here. */
interface TokenKeeping extends AutoCloseable {

    /** The secret of a new token. */
    String create(String name, Role role) throws IOException, InterruptedException;

    List<Token> all() throws IOException, InterruptedException;

    /** Takes back the token with the id or name; false when there is none that counts. */
    boolean revoke(String token) throws IOException, InterruptedException;

    @Override
    void close();

    static TokenKeeping of(Path data, @Nullable String db) throws IOException {
        if (db == null) {
            Optional<ServiceFile> owner = ServiceFile.find(data).filter(ServiceFile::answers);
            if (owner.isPresent()) {
                return new Remote(owner.get());
            }
        }
        return new Local(Wiring.open(Settings.commandOn(data, db)));
    }

    private static OperatorError taken(String name) {
        return new OperatorError("a token of the name '" + name
                + "' was given before; what its holder wrote must not become another's, so choose another name");
    }

    /** Opens the database itself. */
    record Local(Stores stores) implements TokenKeeping {

        private Tokens tokens() {
            return Wiring.tokens(stores);
        }

        @Override
        public String create(String name, Role role) {
            return tokens().create(name, role).orElseThrow(() -> taken(name)).secret();
        }

        @Override
        public List<Token> all() {
            return tokens().all();
        }

        @Override
        public boolean revoke(String token) {
            return tokens().revoke(token);
        }

        @Override
        public void close() {
            stores.close();
        }
    }

    /** Asks the service, with the key of the data folder. */
    record Remote(ServiceFile owner) implements TokenKeeping {

        private static final Duration PATIENCE = Duration.ofSeconds(20);
        private static final ObjectMapper MAPPER = new ObjectMapper();

        @Override
        public String create(String name, Role role) throws IOException, InterruptedException {
            String body = MAPPER.writeValueAsString(Map.of("name", name, "role", role.toString()));
            HttpResponse<String> answer = ask("POST", "", HttpRequest.BodyPublishers.ofString(body));
            if (answer.statusCode() == 409) {
                throw taken(name);
            }
            return read(answer, 201).path("secret").asText();
        }

        @Override
        public List<Token> all() throws IOException, InterruptedException {
            List<Token> tokens = new ArrayList<>();
            read(ask("GET", "", HttpRequest.BodyPublishers.noBody()), 200).forEach(token -> tokens.add(token(token)));
            return tokens;
        }

        private static Token token(JsonNode token) {
            JsonNode lastUsed = token.path("last_used");
            JsonNode revoked = token.path("revoked");
            return new Token(
                    token.path("id").asText(),
                    token.path("name").asText(),
                    Role.parse(token.path("role").asText()).orElseThrow(),
                    "",
                    Instant.parse(token.path("created").asText()),
                    lastUsed.isNull() ? null : LocalDate.parse(lastUsed.asText()),
                    revoked.isNull() ? null : Instant.parse(revoked.asText()));
        }

        @Override
        public boolean revoke(String token) throws IOException, InterruptedException {
            String path = "/" + URLEncoder.encode(token, StandardCharsets.UTF_8).replace("+", "%20");
            HttpResponse<String> answer = ask("DELETE", path, HttpRequest.BodyPublishers.noBody());
            if (answer.statusCode() == 404) {
                return false;
            }
            read(answer, 204);
            return true;
        }

        private HttpResponse<String> ask(String method, String path, BodyPublisher body)
                throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(owner.address() + "/owner/tokens" + path))
                    .header("Atlas-Key", owner.key())
                    .timeout(PATIENCE)
                    .method(method, body)
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        }

        private static JsonNode read(HttpResponse<String> answer, int expected) throws IOException {
            JsonNode body = MAPPER.readTree(answer.body());
            if (answer.statusCode() != expected) {
                throw new OperatorError(
                        "the service refused: " + body.path("detail").asText("status " + answer.statusCode()));
            }
            return body;
        }

        @Override
        public void close() {}
    }
}
