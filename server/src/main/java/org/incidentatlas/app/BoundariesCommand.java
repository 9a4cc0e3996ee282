package org.incidentatlas.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands about boundary sets. */
@Command(
        name = "boundaries",
        description = "Boundary sets and the files they come from.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {BoundariesFetchCommand.class, BoundariesCheckCommand.class})
final class BoundariesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "boundaries: say what to do, fetch or check");
    }
}
