package org.incidentatlas.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Boundary sets: which there are, taking in others, and choosing the one that is shown. */
@Command(
        name = "boundaries",
        description =
                "Lists boundary sets, loads, fetches and checks others, and chooses the one that maps are drawn on.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            BoundariesListCommand.class,
            BoundariesLoadCommand.class,
            BoundariesUseCommand.class,
            BoundariesFetchCommand.class,
            BoundariesCheckCommand.class
        })
final class BoundariesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with boundaries");
    }
}
