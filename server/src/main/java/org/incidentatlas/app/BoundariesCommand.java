package org.incidentatlas.app;

import picocli.CommandLine.Command;

/** What can be done with boundary sets. */
@Command(
        name = "boundaries",
        description = "Fetches sets of boundaries.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = BoundariesFetchCommand.class)
final class BoundariesCommand {}
