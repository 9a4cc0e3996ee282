package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.gazetteer.Geocoder;
import org.incidentatlas.intake.batch.PlaceFinder;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.storage.embedded.EmbeddedStores;
import org.jspecify.annotations.Nullable;

/**
 * What places names for a command: the service that owns the data folder; when none runs, what the folder holds; and
 * without a database there, the units and places that come with the program.
 *
 * @param finder finds the places
 * @param index the version of the index that answers at first
 * @param indices every version that has answered so far; a service may get another one while it is asked
 */
record PlaceSource(PlaceFinder finder, String index, Supplier<Integer> indices) {

    /**
     * @param db the address of a PostgreSQL database that is opened beside any service, or null
     * @param alone whether a service of the folder must not be asked
     * @throws OperatorError when the service may not be asked and owns the database that would be needed
     */
    static PlaceSource of(Path data, @Nullable String db, boolean alone) throws IOException, InterruptedException {
        if (db != null) {
            return local(stored(data, db));
        }
        Optional<ServiceFile> owner = ServiceFile.find(data).filter(ServiceFile::answers);
        if (owner.isPresent() && !alone) {
            RemotePlaces remote = new RemotePlaces(owner.get());
            return new PlaceSource(remote, remote.index(), remote::indices);
        }
        if (owner.isPresent()) {
            throw new OperatorError("the service at " + owner.get().address() + " owns the database in " + data
                    + ", which only one process can open; leave --no-service out, or stop the service");
        }
        return local(EmbeddedStores.exists(data) ? stored(data, null) : Geography.builtInGeocoder());
    }

    private static PlaceSource local(Geocoder geocoder) {
        return new PlaceSource(PlaceFinder.of(geocoder), geocoder.index().version(), () -> 1);
    }

    private static Geocoder stored(Path data, @Nullable String db) throws IOException {
        try (Stores stores = Wiring.open(Settings.commandOn(data, db))) {
            GazetteerIndex index =
                    Wiring.gazetteer(stores, Wiring.geography(stores).boundariesInUse());
            return new Geocoder(index.withAliases(AtlasReader.aliases(stores.ledger())));
        }
    }
}
