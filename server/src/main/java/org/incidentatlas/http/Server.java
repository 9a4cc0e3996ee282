package org.incidentatlas.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.util.List;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running service. Every route is listed here.
 *
 * <p>Safe defaults: the body of a request is bounded, the page may load and ask nothing but this service, and no answer
 * can be framed by another site.
 */
public final class Server implements AutoCloseable {

    static final int MAX_BODY_BYTES = 1_048_576;

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private static final long STOP_PATIENCE_MILLISECONDS = 5_000;
    private static final long INTERRUPTION_PATIENCE_MILLISECONDS = 2_000;

    /** Scripts, styles and requests of our own only; Leaflet's marks are images from data and styles set by script. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Javalin javalin;

    private Server(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts answering.
     *
     * @param host the address to listen on
     * @param port the port, or 0 for any free one
     * @param answers what answers are made of
     * @param surroundings what readers find their way by
     * @param editing what changes are made with
     * @param owner what commands of the same owner may do, once they present the key
     * @param authorisation tells who asks
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public static Server start(
            String host,
            int port,
            Answers answers,
            Surroundings.Source surroundings,
            Editing editing,
            Ownership owner,
            Authorisation authorisation) {
        List<Routes> routes = routes(answers, surroundings, editing, owner, authorisation);
        Javalin javalin = Javalin.create(config -> configure(config, routes, authorisation));
        return new Server(javalin.start(host, port));
    }

    private static List<Routes> routes(
            Answers answers,
            Surroundings.Source surroundings,
            Editing editing,
            Ownership owner,
            Authorisation authorisation) {
        OwnerKey key = new OwnerKey(owner.key());
        Drafting drafting = new Drafting(answers, editing.editor(), authorisation);
        Writing writing = new Writing(editing.editor(), editing.publishers(), editing.clock());
        IncidentWriting incidents = new IncidentWriting(writing);
        return List.of(
                key::guard,
                new HealthRoutes(answers.source(), key),
                new GeocodeRoutes(answers),
                new AliasRoutes(answers, editing.corrections(), authorisation),
                new SessionRoutes(authorisation),
                new TokenRoutes(editing.tokens(), key),
                new UpkeepRoutes(owner, key),
                new IncidentLayerRoutes(answers),
                new ControlLayerRoutes(answers),
                new BoundaryRoutes(answers),
                new BoundaryLayerRoutes(answers, surroundings),
                new TimelineRoutes(answers),
                new CountRoutes(answers),
                new PrivateCountRoutes(answers),
                new DiffRoutes(answers),
                new TableRoutes(answers),
                new PeriodRoutes(answers),
                new EstimateRoutes(answers),
                new RecordRoutes(answers),
                new HistoryRoutes(answers, editing.ledger(), editing.undo(), authorisation),
                new ChangeRoutes(answers, editing.ledger()),
                new RedactionRoutes(answers, editing.ledger(), authorisation, editing.clock()),
                new EditRoutes(drafting, incidents),
                new SplitRoutes(drafting, incidents),
                new ControlEditRoutes(
                        drafting,
                        new ControlWriting(writing, editing.editor(), new ClaimHistory(editing.ledger())),
                        writing),
                new SourceEditRoutes(drafting, writing, new Citing(editing.ledger())),
                new EstimateEditRoutes(drafting, writing),
                new DraftRoutes(answers, editing.editor(), authorisation),
                new ImportRoutes(answers, editing.imports(), authorisation, editing.clock()),
                new ExchangeRoutes(answers, editing.tables(), authorisation),
                new ProposalRoutes(answers, new ProposalDeciding(editing.ledger(), editing.clock()), authorisation),
                new UnitRoutes(answers),
                new ActorRoutes(answers),
                new OpenApiRoutes(),
                new PageRoutes());
    }

    private static void configure(JavalinConfig config, List<Routes> routes, Authorisation authorisation) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = MAX_BODY_BYTES;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.threadPool = threads();
        config.jetty.modifyServer(Server::harden);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(ctx -> {
            ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            ctx.header("X-Content-Type-Options", "nosniff");
            ctx.header("Referrer-Policy", "no-referrer");
        });
        config.routes.before(authorisation::admit);
        Problems.register(config.routes);
        routes.forEach(feature -> feature.add(config.routes));
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(64, 4);
        threads.setStopTimeout(INTERRUPTION_PATIENCE_MILLISECONDS);
        return threads;
    }

    /**
     * Bodies are read before a thread is given to them, so that slow senders hold up nobody else; and a service that stops
     * ends the requests it has begun.
     */
    private static void harden(org.eclipse.jetty.server.Server server) {
        EagerContentHandler bodies = new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(MAX_BODY_BYTES + 1L, 0, false));
        server.setHandler(new GracefulHandler(bodies));
        server.setStopTimeout(STOP_PATIENCE_MILLISECONDS);
        server.setErrorHandler(new ProblemErrorHandler());
    }

    public int port() {
        return javalin.port();
    }

    /** Ends, waiting some seconds for requests that have begun; those that go on are interrupted, and it is told. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException unfinished) {
            LOG.warn("requests did not come to an end before the service stopped", unfinished);
        }
    }
}
