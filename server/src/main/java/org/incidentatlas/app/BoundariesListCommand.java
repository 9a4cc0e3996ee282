package org.incidentatlas.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incidentatlas.storage.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints all boundary sets, and how each stands to the one in use. */
@Command(
        name = "list",
        description = "Lists the boundary sets, the one in use marked with *, and how their units stand to those of it."
                + " Asks the running service of the data folder when there is one.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BoundariesListCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        listed().forEach(set -> set.print(out));
        out.flush();
        return 0;
    }

    private List<ListedSet> listed() throws IOException, InterruptedException {
        Optional<ServiceFile> owner = store.owner();
        if (owner.isPresent()) {
            return ListedSet.of(owner.get());
        }
        try (Stores stores = store.open()) {
            Geography geography = Wiring.geography(stores);
            geography.prepare();
            var inUse = geography.boundariesInUse();
            return ListedSet.of(geography.shelf(inUse), inUse.set());
        }
    }
}
