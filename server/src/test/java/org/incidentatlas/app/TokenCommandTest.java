package org.incidentatlas.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Tokens on the command line: shown once, listed without their secrets, and taken back for whoever uses them. */
class TokenCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Path data, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        CommandLine line =
                new CommandLine(new TokenCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            err.append(fault.getMessage());
            return 2;
        });
        return line.execute(all.toArray(new String[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "editor", "admin"})
    void a_token_of_every_role_is_shown_once_and_kept_as_a_hash(String role) throws IOException {
        assertEquals(0, run(folder, "create", "--name", "Anna", "--role", role));
        String secret = out.toString().strip();
        assertTrue(secret.matches("atlas_[0-9a-f]{8}_[A-Za-z0-9_-]{43}"), secret);

        assertEquals(0, run(folder, "list"));
        assertTrue(out.toString().contains(role), out.toString());
        assertTrue(out.toString().contains("Anna"), out.toString());
        assertFalse(out.toString().contains(secret.substring(15)));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(secret.substring(15)), file.toString());
            }
        }
    }

    @Test
    void another_role_is_refused_with_the_three_there_are() {
        assertEquals(2, run(folder, "create", "--name", "Anna", "--role", "owner"));
        assertTrue(err.toString().contains("viewer, editor or admin"), err.toString());
    }

    @Test
    void a_token_taken_back_on_the_command_line_ends_its_sessions_in_the_running_service() throws Exception {
        try (RunningService service = RunningService.empty()) {
            assertEquals(0, run(service.data(), "create", "--name", "Anna", "--role", "viewer"));
            String secret = out.toString().strip();
            String cookie = service.send("POST", "/api/session", "", "Authorization", "Bearer " + secret)
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .replaceFirst(";.*", "");
            assertTrue(RunningService.text(service.get("/api/session", "Cookie", cookie))
                    .contains("Anna"));

            assertEquals(0, run(service.data(), "revoke", "Anna"));

            assertFalse(RunningService.text(service.get("/api/session", "Cookie", cookie))
                    .contains("Anna"));
            assertEquals(
                    401,
                    service.get("/api/record", "Authorization", "Bearer " + secret)
                            .statusCode());
        }
    }
}
