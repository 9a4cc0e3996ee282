package org.incidentatlas.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.incidentatlas.boundaries.BoundarySet;
import org.incidentatlas.storage.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Chooses the boundary set that maps are drawn on. */
@Command(
        name = "use",
        description = "Chooses the boundary set that maps are drawn on.",
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
    public Integer call() throws IOException {
        try (Stores stores = store.open()) {
            BoundarySet set = Wiring.geography(stores).described(id);
            new RecordCountry(stores).check(set, false);
            stores.boundaries().use(set.id());
            spec.commandLine()
                    .getOut()
                    .println("in use: " + set.id()
                            + (store.isEmbedded() ? "" : "; running services show it within a few seconds"));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
