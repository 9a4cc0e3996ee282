package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incidentatlas.access.Audience;
import org.incidentatlas.ledger.ChangePosition;
import org.incidentatlas.ledger.LedgerStore;
import org.incidentatlas.ledger.PublishedChange;
import org.incidentatlas.timeline.Atlas;
import org.jspecify.annotations.Nullable;

/**
 * What was published, corrected and retracted since a version: for mirrors as JSON, for readers as an Atom feed (RFC 4287).
 *
 * <p>With a filter only incidents are told of that pass it as they stand now, and those that are gone. A record that the
 * public does not see is not told of, whatever it once was.
 */
final class ChangeRoutes implements Routes {

    private static final int DEFAULT_LIMIT = 1_000;
    private static final int MOST = 10_000;
    private static final int DEFAULT_ENTRIES = 50;
    private static final int MOST_ENTRIES = 500;
    /** So many versions are looked through for a feed, from the newest back. */
    private static final int VERSIONS_OF_FEED = 1_000;

    private static final String ATOM = "application/atom+xml";
    private static final Pattern AFTER = Pattern.compile("([0-9]{1,9}):([a-z ]{1,40}):(.{1,300})");

    private final Answers answers;
    private final LedgerStore ledger;

    ChangeRoutes(Answers answers, LedgerStore ledger) {
        this.answers = answers;
        this.ledger = ledger;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/changes", ctx -> {
            Params params = Params.of(ctx, LayerParams.incidentsAnd("since", "after", "limit"));
            answers.send(ctx, params, Answers.JSON, atlas -> json(ctx, params, atlas));
        });
        Routes.get(routes, "/api/changes.atom", ctx -> {
            Params params = Params.of(ctx, LayerParams.incidentsAnd("limit"));
            String base = ctx.scheme() + "://" + ctx.host();
            answers.send(ctx, params, ATOM, atlas -> feed(ctx, params, atlas, base));
        });
    }

    private String json(Context ctx, Params params, Atlas atlas) {
        int since = params.number("since", 0, 999_999_999).orElse(0);
        int limit = params.number("limit", 1, MOST).orElse(DEFAULT_LIMIT);
        ChangePosition from = params.text("after").map(ChangeRoutes::position).orElse(ChangePosition.after(since));
        Page page = page(from, limit, params, atlas);
        return JsonText.write(json -> {
            json.object()
                    .field("version", atlas.version())
                    .field("since", since)
                    .array("changes");
            for (PublishedChange change : page.told()) {
                json.object()
                        .field("version", change.version())
                        .field("at", change.at())
                        .field("kind", change.kind())
                        .field("id", change.id())
                        .field("revision", change.number())
                        .field("change", change.action())
                        .end();
            }
            json.end()
                    .field(
                            "next",
                            page.more() ? next(ctx, page.told().get(page.told().size() - 1)) : null)
                    .end();
        });
    }

    /** What is told next, and whether more may follow. */
    private record Page(List<PublishedChange> told, boolean more) {}

    /**
     * Looks on until something is told. The next page goes on from what was told last: the id of a change that is not told
     * must not stand in the link.
     */
    private Page page(ChangePosition from, int limit, Params params, Atlas atlas) {
        List<PublishedChange> read = ledger.publishedAfter(from, limit);
        List<PublishedChange> told = told(read, params, atlas);
        while (told.isEmpty() && read.size() == limit) {
            read = ledger.publishedAfter(read.get(read.size() - 1).position(), limit);
            told = told(read, params, atlas);
        }
        return new Page(told, !told.isEmpty() && read.size() == limit);
    }

    private static ChangePosition position(String after) {
        Matcher form = AFTER.matcher(after);
        if (!form.matches()) {
            throw RequestProblem.invalid("after", "It is no place to go on from; take it from the link next.");
        }
        return new ChangePosition(Long.parseLong(form.group(1)), form.group(2), form.group(3));
    }

    private static String next(Context ctx, PublishedChange last) {
        String kept = ctx.queryParamMap().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("after"))
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> parameter.getKey() + "=" + coded(value)))
                .collect(Collectors.joining("&"));
        return "/api/changes?" + kept + (kept.isEmpty() ? "" : "&") + "after="
                + coded(last.version() + ":" + last.kind() + ":" + last.id());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Never newer than the atlas, whose version the answer carries. */
    private List<PublishedChange> told(List<PublishedChange> page, Params params, Atlas atlas) {
        @Nullable Set<String> passing = passing(params, atlas);
        List<PublishedChange> told = new ArrayList<>();
        for (PublishedChange change : page) {
            Optional<RecordKind> kind = RecordKind.ofLedger(change.kind());
            if (kind.isPresent() && change.version() <= atlas.version() && isTold(change, kind.get(), passing, atlas)) {
                told.add(change);
            }
        }
        return told;
    }

    private boolean isTold(PublishedChange change, RecordKind kind, @Nullable Set<String> passing, Atlas atlas) {
        if (passing != null && kind != RecordKind.INCIDENTS) {
            return false;
        }
        if (kind.isIn(atlas, change.id())) {
            return passing == null || passing.contains(change.id());
        }
        if (atlas.audience() == Audience.FULL) {
            return !change.action().leavesRecord();
        }
        return !change.action().leavesRecord() && HistoryRoutes.isOpen(ledger.revisions(change.kind(), change.id()));
    }

    /** The incidents that pass the filter, or null when there is none. */
    private static @Nullable Set<String> passing(Params params, Atlas atlas) {
        boolean filtered = LayerParams.INCIDENTS.stream()
                .filter(name -> !Set.of("version", "min_version", "known", LayerParams.LINKED, BoundaryParam.NAME)
                        .contains(name))
                .anyMatch(name -> params.text(name).isPresent());
        if (!filtered) {
            return null;
        }
        Atlas view = BoundaryParam.view(params, atlas);
        return view
                .timeline()
                .incidents(LayerParams.filter(params, view).ofEveryRecord(), params.known())
                .incidents()
                .stream()
                .map(placed -> placed.incident().id())
                .collect(Collectors.toSet());
    }

    private String feed(Context ctx, Params params, Atlas atlas, String base) {
        int limit = params.number("limit", 1, MOST_ENTRIES).orElse(DEFAULT_ENTRIES);
        long since = Math.max(0, atlas.version() - VERSIONS_OF_FEED);
        List<PublishedChange> newest = new ArrayList<>();
        ChangePosition from = ChangePosition.after(since);
        List<PublishedChange> page;
        do {
            page = ledger.publishedAfter(from, MOST);
            newest.addAll(told(page, params, atlas));
            if (newest.size() > limit) {
                newest.subList(0, newest.size() - limit).clear();
            }
            from = page.isEmpty() ? from : page.get(page.size() - 1).position();
        } while (page.size() == MOST);
        return new ChangeFeed(base, ctx.queryString()).write(newest, atlas);
    }
}
