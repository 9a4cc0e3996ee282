package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.boundaries.AdminUnit;
import org.incidentatlas.sources.Rights;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.PrivateCount;
import org.jspecify.annotations.Nullable;

/** What everybody may know of data sets whose rows are not to be shown: how many in each province and month, and what to cite. */
final class PrivateCountRoutes implements Routes {

    private static final Set<String> PARAMETERS = Set.of("known", "from", "to", "within", "version", "min_version");

    private final Answers answers;

    PrivateCountRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/counts/private", ctx -> {
            Params params = Params.of(ctx, PARAMETERS);
            answers.send(ctx, params, Answers.JSON, atlas -> counts(params, atlas));
        });
    }

    private static String counts(Params params, Atlas atlas) {
        Known known = params.known();
        Window window = Window.of(params, atlas);
        List<PrivateCount> counts = atlas.contents().privateCounts().stream()
                .filter(count -> known.admits(count.knownFrom()) && window.holds(count))
                .toList();
        Map<String, Rights> editions = new LinkedHashMap<>();
        counts.forEach(count -> editions.putIfAbsent(count.edition(), count.rights()));
        return JsonText.write(json -> {
            json.object().array("editions");
            editions.forEach((id, rights) -> json.object()
                    .field("edition", id)
                    .field("licence", rights.licence())
                    .field("citation", rights.citation())
                    .end());
            json.end().array("counts");
            counts.forEach(count -> write(json, count, atlas));
            json.end();
            json.field(
                    "incidents",
                    counts.stream().mapToInt(PrivateCount::incidents).sum());
            json.end();
        });
    }

    private static void write(JsonText json, PrivateCount count, Atlas atlas) {
        String province = count.province();
        YearMonth month = count.month();
        json.object()
                .field("edition", count.edition())
                .field("pcode", province)
                .field("province", province == null ? null : name(atlas, province))
                .field("month", month == null ? null : month.toString())
                .field("year", count.year())
                .field("incidents", count.incidents())
                .end();
    }

    private static @Nullable String name(Atlas atlas, String pcode) {
        return atlas.boundaries()
                .unit(pcode)
                .map(unit -> unit.names().english())
                .orElse(null);
    }

    /**
     * The part asked for. A month is in when all its days are: a count cannot be cut.
     *
     * @param province null for all
     */
    private record Window(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String province) {

        static Window of(Params params, Atlas atlas) {
            LocalDate from = params.day("from").orElse(null);
            LocalDate to = params.day("to").orElse(null);
            Params.inOrder(from, to);
            return new Window(
                    from,
                    to,
                    params.text("within").map(pcode -> province(pcode, atlas)).orElse(null));
        }

        private static String province(String pcode, Atlas atlas) {
            return atlas.boundaries()
                    .unit(pcode)
                    .filter(unit -> unit.level() == AdminLevel.ADM1)
                    .map(AdminUnit::pcode)
                    .orElseThrow(() -> RequestProblem.invalid(
                            "within", "'" + pcode + "' is not the P-code of a province; counts go no further down."));
        }

        boolean holds(PrivateCount count) {
            return (province == null || province.equals(count.province())) && (isUnbounded() || lies(count));
        }

        private boolean isUnbounded() {
            return from == null && to == null;
        }

        private boolean lies(PrivateCount count) {
            YearMonth month = count.month();
            Integer year = count.year();
            if (month != null) {
                return lies(month.atDay(1), month.atEndOfMonth());
            }
            return year != null && lies(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }

        private boolean lies(LocalDate first, LocalDate last) {
            return (from == null || !first.isBefore(from)) && (to == null || !last.isAfter(to));
        }
    }
}
