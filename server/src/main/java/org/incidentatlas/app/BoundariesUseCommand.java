package org.incidentatlas.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Chooses the boundary set that maps are drawn on. */
@Command(
        name = "use",
        description =
                "Chooses the boundary set that maps are drawn on. A running service shows it at once, one on PostgreSQL"
                        + " within a few seconds.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BoundariesUseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The set's id, or built-in.")
    private String id = "";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new UpkeepDesk(store.folder(), store.database())
                .perform(new UpkeepTask.UseSet(id), List.of(), Saying.of(spec.commandLine()));
    }
}
