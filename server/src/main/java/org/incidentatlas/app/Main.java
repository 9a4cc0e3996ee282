package org.incidentatlas.app;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. What an operator got wrong is told in one line; everything else is a fault and shows its trace. */
@Command(
        name = "atlas",
        description =
                "Maps conflict incidents and territorial control over time, with the evidence behind each statement.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        subcommands = {
            ServeCommand.class,
            GeocodeCommand.class,
            BoundariesCommand.class,
            GazetteerCommand.class,
            BenchCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            ExportCommand.class
        })
public final class Main {

    private static final int OPERATOR_ERROR = 2;

    private Main() {}

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof OperatorError error) {
                command.getErr().println("atlas: " + error.getMessage());
                return OPERATOR_ERROR;
            }
            if (fault instanceof FileSystemException file) {
                command.getErr().println("atlas: " + explain(file));
                return OPERATOR_ERROR;
            }
            throw fault;
        });
        if (args.length == 0) {
            line.usage(line.getOut());
            System.exit(OPERATOR_ERROR);
        }
        System.exit(line.execute(args));
    }

    /** Files and folders are the operator's to mend: which one, and what is wrong with it. */
    private static String explain(FileSystemException fault) {
        String reason = fault.getReason();
        if (reason == null) {
            reason = fault instanceof NoSuchFileException
                    ? "there is no such file or folder"
                    : fault instanceof AccessDeniedException
                            ? "permission denied"
                            : "it cannot be used as a file or folder";
        }
        return fault.getFile() + ": " + reason;
    }
}
