package org.incidentatlas.app;

import picocli.CommandLine.Command;

/** What can be done with lists of place names. */
@Command(
        name = "gazetteer",
        description = "Fetches lists of place names.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = GazetteerFetchCommand.class)
final class GazetteerCommand {}
