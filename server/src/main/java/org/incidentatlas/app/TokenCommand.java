package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.incidentatlas.access.Role;
import org.incidentatlas.access.Token;
import org.incidentatlas.access.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives people the right to change the record, and takes it back. */
@Command(
        name = "token",
        description = "Access tokens: who may change the record.",
        mixinStandardHelpOptions = true,
        subcommands = {TokenCommand.Create.class, TokenCommand.ListAll.class, TokenCommand.Revoke.class},
        synopsisSubcommandLabel = "create|list|revoke")
final class TokenCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    /** Gives a token. */
    @Command(
            name = "create",
            description = "Makes a token and prints it once; only a hash of it is kept.",
            mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private StoreOptions place;

        @Option(
                names = "--name",
                required = true,
                paramLabel = "NAME",
                description = "Who it is for. The public sees it as the author of what is changed with the token.")
        private String name = "";

        @Option(names = "--role", required = true, paramLabel = "ROLE", description = "viewer, editor or admin.")
        private String role = "";

        @Override
        public Integer call() throws IOException, InterruptedException {
            Role wanted = Role.parse(role)
                    .orElseThrow(() -> new OperatorError("--role takes viewer, editor or admin, not '" + role + "'"));
            Tokens.fault(name).ifPresent(fault -> {
                throw new OperatorError(fault);
            });
            try (TokenKeeping tokens = TokenKeeping.of(place.folder(), place.database())) {
                String secret = tokens.create(name, wanted);
                spec.commandLine()
                        .getErr()
                        .println("Token of " + name + ", role " + wanted
                                + ". It is shown this once; keep it where others cannot read it:");
                PrintWriter out = spec.commandLine().getOut();
                out.println(secret);
                out.flush();
            }
            return 0;
        }
    }

    /** Lists tokens. */
    @Command(
            name = "list",
            description = "Lists tokens: id, role, day made, last day used, name.",
            mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private StoreOptions place;

        @Override
        public Integer call() throws IOException, InterruptedException {
            try (TokenKeeping tokens = TokenKeeping.of(place.folder(), place.database())) {
                List<Token> all = tokens.all();
                PrintWriter out = spec.commandLine().getOut();
                all.forEach(token -> out.println(line(token)));
                out.flush();
            }
            return 0;
        }

        private static String line(Token token) {
            return String.join(
                            "  ",
                            token.id(),
                            String.format(Locale.ROOT, "%-6s", token.role()),
                            "made " + token.created().toString().substring(0, 10),
                            token.lastUsed() == null ? "never used     " : "used " + token.lastUsed(),
                            token.name(),
                            token.isRevoked() ? "(revoked)" : "")
                    .strip();
        }
    }

    /** Takes a token back. */
    @Command(
            name = "revoke",
            description = "Takes a token back, from the next request on.",
            mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {

        @Mixin
        @SuppressWarnings("NullAway.Init")
        private StoreOptions place;

        @Parameters(paramLabel = "TOKEN", description = "Its id or name, as list shows them.")
        private String token = "";

        @Override
        public Integer call() throws IOException, InterruptedException {
            try (TokenKeeping tokens = TokenKeeping.of(place.folder(), place.database())) {
                if (!tokens.revoke(token)) {
                    throw new OperatorError("no token that counts has the id or name '" + token + "'");
                }
            }
            return 0;
        }
    }
}
