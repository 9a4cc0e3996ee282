package org.incidentatlas.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.incidentatlas.access.FailedAttempts;
import org.incidentatlas.access.Sessions;
import org.incidentatlas.access.Tokens;
import org.incidentatlas.actors.Actors;
import org.incidentatlas.boundaries.BoundaryIndex;
import org.incidentatlas.control.ClaimsApart;
import org.incidentatlas.gazetteer.Corrections;
import org.incidentatlas.gazetteer.GazetteerIndex;
import org.incidentatlas.http.Admission;
import org.incidentatlas.http.Answers;
import org.incidentatlas.http.Authorisation;
import org.incidentatlas.http.Editing;
import org.incidentatlas.http.Incoming;
import org.incidentatlas.http.Ownership;
import org.incidentatlas.http.Server;
import org.incidentatlas.http.TableShelf;
import org.incidentatlas.intake.csv.ActorRows;
import org.incidentatlas.intake.desk.DeskRules;
import org.incidentatlas.intake.desk.ImportDesk;
import org.incidentatlas.intake.desk.ImportGround;
import org.incidentatlas.intake.desk.Turn;
import org.incidentatlas.intake.desk.Workshop;
import org.incidentatlas.ledger.Editor;
import org.incidentatlas.ledger.Undo;
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

    private final Opened opened;
    private final AtlasKeeper keeper;
    private final Server server;
    private final ServiceFile own;

    private Wiring(Opened opened, AtlasKeeper keeper, Server server, ServiceFile own) {
        this.opened = opened;
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
        Opened opened = new Opened();
        boolean started = false;
        try {
            Wiring wiring = start(settings, opened);
            started = true;
            return wiring;
        } finally {
            if (!started) {
                opened.close();
            }
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

    private static Wiring start(Settings settings, Opened opened) throws IOException {
        Stores stores = open(settings);
        opened.push(stores::close);
        Geography geography = geography(stores);
        geography.prepare();
        StoredGround source = new StoredGround(stores, geography);
        GroundState before = source.state();
        BoundaryIndex boundaries = geography.boundaries(settings.boundaries(), LocalDate.now(Clock.systemUTC()));
        new RecordCountry(stores).check(boundaries.set(), settings.starter());
        Ground ground = source.on(boundaries, before);
        if (settings.starter() && stores.ledger().head() == 0) {
            stores.ledger()
                    .append(new StarterRecord(
                                    ground.gazetteer(), boundaries.set().id())
                            .batch());
        }
        String key = ServiceFile.newKey();
        opened.push(() -> takeBackWord(settings, key));
        AtlasKeeper keeper = new AtlasKeeper(new AtlasReader(stores.ledger(), source, ground, actors()));
        opened.push(keeper::close);
        Incoming incoming = new Incoming(settings.data());
        opened.push(incoming::close);
        if (settings.db() == null) {
            incoming.clear();
        }
        Turn turn = new Turn();
        ServiceUpkeep upkeep = new ServiceUpkeep(stores, keeper, turn);
        ImportDesk imports = imports(stores, keeper, settings, turn);
        TableShelf tables = new TableShelf(stores.ledger(), settings.data());
        opened.push(tables::close);
        Tokens tokens = tokens(stores);
        Server server = Server.start(
                settings.host(),
                settings.port(),
                new Answers(keeper, BuildVersion.build()),
                new KnownSurroundings(),
                editing(stores, tokens, settings, imports, tables),
                new Ownership(key, upkeep, incoming),
                authorisation(tokens, settings.admission()));
        opened.push(server::close);
        opened.push(imports::close);
        opened.push(upkeep::close);
        // Only a service that really runs changes what the next one will show.
        if (!before.inUse().equals(boundaries.set().id())
                || stores.boundaries().inUse().isEmpty()) {
            stores.boundaries().use(boundaries.set().id());
        }
        keeper.watch(WATCH_INTERVAL);
        ServiceFile own = new ServiceFile(
                address(settings, server.port()), ProcessHandle.current().pid(), key);
        if (settings.db() == null) {
            own.write(settings.data());
        }
        return new Wiring(opened, keeper, server, own);
    }

    /** Only the owner of an embedded database leaves word in its folder. */
    private static void takeBackWord(Settings settings, String key) {
        try {
            if (settings.db() == null) {
                ServiceFile.remove(settings.data(), key);
            }
        } catch (IOException cause) {
            LOG.warn("service.json cannot be removed", cause);
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

    private static Authorisation authorisation(Tokens tokens, Admission admission) {
        Clock clock = Clock.systemUTC();
        return new Authorisation(tokens, new Sessions(tokens, clock), new FailedAttempts(clock), admission);
    }

    /** Rows are placed by what answers are given from at the moment. */
    private static ImportDesk imports(Stores stores, AtlasKeeper keeper, Settings settings, Turn turn)
            throws IOException {
        Workshop workshop = new Workshop(
                stores.ledger(),
                () -> {
                    Atlas atlas = keeper.current();
                    return new ImportGround(atlas.boundaries(), atlas.gazetteer());
                },
                actors(),
                Clock.systemUTC());
        DeskRules rules = new DeskRules(settings.secondReader(), settings.largestImport());
        return new ImportDesk(workshop, rules, settings.data(), turn, keeper::refresh);
    }

    private static Editing editing(
            Stores stores, Tokens tokens, Settings settings, ImportDesk imports, TableShelf tables) {
        Clock clock = Clock.systemUTC();
        ClaimsApart rule = new ClaimsApart(stores.ledger());
        return new Editing(
                tokens,
                new Corrections(stores.ledger(), clock),
                stores.ledger(),
                new Editor(stores.ledger(), clock, settings.secondReader(), rule),
                new Undo(stores.ledger(), clock, rule),
                DataSets.publishers(),
                imports,
                tables,
                clock);
    }

    static Tokens tokens(Stores stores) {
        return new Tokens(stores.tokens(), Clock.systemUTC());
    }

    static Actors actors() {
        return new Actors(
                ActorRows.read(DataSets.text("actors", "actors.csv")).whole(),
                ActorRows.readAliases(DataSets.text("actors", "actor_aliases.csv"))
                        .whole());
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

    /** Refuses orders, stops listening, and gives up the database last; each of these whatever becomes of the others. */
    @Override
    public void close() {
        opened.close();
    }
}
