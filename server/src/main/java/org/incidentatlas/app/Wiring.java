package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.incidentatlas.access.Tokens;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.boundaries.Neighbour;
import org.incidentatlas.gazetteer.Corrections;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.http.Answers;
import org.incidentatlas.http.Editing;
import org.incidentatlas.http.Server;
import org.incidentatlas.http.Surroundings;
import org.incidentatlas.intake.csv.ActorRows;
import org.incidentatlas.storage.CannotOpenStore;
import org.incidentatlas.storage.Stores;
import org.incidentatlas.storage.embedded.EmbeddedStores;
import org.incidentatlas.storage.postgis.PostgisStores;
import org.incidentatlas.timeline.Atlas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running service, put together by hand: stores, geography, starter record, the atlas in memory, and HTTP. */
final class Wiring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final Duration WATCH_INTERVAL = Duration.ofSeconds(2);

    private final Settings settings;
    private final Stores stores;
    private final AtlasKeeper keeper;
    private final Server server;
    private final ServiceFile own;

    private Wiring(Settings settings, Stores stores, AtlasKeeper keeper, Server server, ServiceFile own) {
        this.settings = settings;
        this.stores = stores;
        this.keeper = keeper;
        this.server = server;
        this.own = own;
    }

    /**
     * Starts the service.
     *
     * @throws OperatorError when the operator can mend what is wrong; nothing is left running then
     */
    static Wiring start(Settings settings) throws IOException {
        Deque<Runnable> opened = new ArrayDeque<>();
        try {
            Wiring wiring = start(settings, opened);
            opened.clear();
            return wiring;
        } finally {
            opened.forEach(Runnable::run);
        }
    }

    /** The stores the settings name. */
    static Stores open(Settings settings) throws IOException {
        String db = settings.db();
        try {
            if (db != null) {
                return PostgisStores.open(db);
            }
            refuseIfOwned(settings.data());
            return EmbeddedStores.open(settings.data());
        } catch (CannotOpenStore refusal) {
            throw new OperatorError(String.valueOf(refusal.getMessage()), refusal);
        }
    }

    private static void refuseIfOwned(Path data) throws IOException {
        ServiceFile.find(data).filter(ServiceFile::answers).ifPresent(owner -> {
            throw new OperatorError("a service at " + owner.address() + " (process " + owner.pid()
                    + ") already runs on " + data + "; stop it, or choose another folder with --data");
        });
    }

    private static Wiring start(Settings settings, Deque<Runnable> opened) throws IOException {
        Stores stores = open(settings);
        opened.push(stores::close);
        Geography geography = geography(stores);
        BoundaryIndex boundaries = geography.boundaries(settings.boundaries(), LocalDate.now(Clock.systemUTC()));
        new RecordCountry(stores).check(boundaries.set(), settings.starter());
        GazetteerIndex gazetteer = gazetteer(stores, boundaries);
        if (settings.starter() && stores.ledger().head() == 0) {
            stores.ledger().append(new StarterRecord(gazetteer, boundaries.set().id()).batch());
        }
        AtlasReader reader =
                new AtlasReader(stores.ledger(), boundaries, geography.shelf(boundaries), gazetteer, actors());
        AtlasKeeper keeper = new AtlasKeeper(stores.ledger(), reader, WATCH_INTERVAL);
        opened.push(keeper::close);
        String key = ServiceFile.newKey();
        Server server = Server.start(
                settings.host(),
                settings.port(),
                new Answers(keeper, BuildVersion.build()),
                surroundings(boundaries),
                editing(stores),
                key);
        opened.push(server::close);
        // Only a service that really runs changes what the next one will show.
        stores.boundaries().use(boundaries.set().id());
        ServiceFile own = new ServiceFile(
                address(settings, server.port()), ProcessHandle.current().pid(), key);
        Wiring wiring = new Wiring(settings, stores, keeper, server, own);
        wiring.tellWhere();
        return wiring;
    }

    /** Only the owner of an embedded database leaves word in its folder. */
    private void tellWhere() throws IOException {
        if (settings.db() == null) {
            own.write(settings.data());
        }
    }

    private static String address(Settings settings, int port) {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + port;
    }

    static Geography geography(Stores stores) {
        return new Geography(stores.boundaries(), stores.places());
    }

    static GazetteerIndex gazetteer(Stores stores, BoundaryIndex boundaries) {
        return GazetteerIndex.build(geography(stores).contents(boundaries));
    }

    private static Editing editing(Stores stores) {
        return new Editing(tokens(stores), new Corrections(stores.ledger(), Clock.systemUTC()));
    }

    static Tokens tokens(Stores stores) {
        return new Tokens(stores.tokens(), Clock.systemUTC());
    }

    static Actors actors() {
        return new Actors(ActorRows.read(DataSets.text("actors", "actors.csv")).whole());
    }

    /** The areas and towns that come with the program lie in and around one country; others go without. */
    private static Surroundings surroundings(BoundaryIndex boundaries) throws IOException {
        return Geography.isBuiltInCountry(boundaries.set())
                ? new Surroundings(neighbours(boundaries), Geography.capitals())
                : new Surroundings(List.of(), Map.of());
    }

    private static List<Neighbour> neighbours(BoundaryIndex boundaries) throws IOException {
        String country = boundaries.units(AdminLevel.COUNTRY).stream()
                .map(unit -> unit.names().english())
                .findFirst()
                .orElse("");
        return Neighbour.load(country);
    }

    String address() {
        return own.address();
    }

    int port() {
        return server.port();
    }

    /** What is being served, in a few words. */
    String summary() {
        Atlas atlas = keeper.current();
        if (atlas.version() == 0) {
            return "the atlas is empty; --starter yes gives it the starter record";
        }
        return "version " + atlas.version() + ", "
                + atlas.contents().incidents().size() + " incidents, "
                + atlas.contents().control().size() + " control statements, boundaries "
                + atlas.boundaries().set().id();
    }

    /** Stops listening first, and gives up the database last. */
    @Override
    public void close() {
        server.close();
        keeper.close();
        try {
            if (settings.db() == null) {
                own.remove(settings.data());
            }
        } catch (IOException cause) {
            LOG.warn("service.json cannot be removed", cause);
        }
        stores.close();
    }
}
