package org.incidentatlas.http;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.incidentatlas.boundaries.AdminLevel;
import org.incidentatlas.time.Known;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.ControlDifference;
import org.incidentatlas.timeline.GroundDifference;
import org.incidentatlas.timeline.Moment;

/** What differs in territorial control between two days, or between what had been reported by two days. */
final class DiffRoutes implements Routes {

    /** With its character set, since names are in many scripts. */
    static final String CSV = "text/csv; charset=utf-8";

    private static final Set<String> PARAMETERS = Set.of(
            "a",
            "b",
            "known_a",
            "known_b",
            "level",
            "assessor",
            "within",
            "bbox",
            "format",
            "version",
            "min_version",
            BoundaryParam.NAME);

    private final Answers answers;

    DiffRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/diff", ctx -> {
            Params params = Params.of(ctx, PARAMETERS);
            String format = params.word("format", "json", List.of("json", "geojson", "csv"));
            String mediaType = switch (format) {
                case "geojson" -> Answers.GEOJSON;
                case "csv" -> CSV;
                default -> Answers.JSON;
            };
            answers.send(ctx, params, mediaType, atlas -> {
                DiffAnswer answer = answer(params, BoundaryParam.view(params, atlas));
                return format.equals("csv") ? answer.csv() : answer.json(format.equals("geojson"));
            });
        });
    }

    private static DiffAnswer answer(Params params, Atlas atlas) {
        Moment first = moment(params, "a", "known_a");
        Moment second = moment(params, "b", "known_b");
        if (second.day().isBefore(first.day())) {
            throw RequestProblem.invalid("b", "It is " + second.day() + ", before a, which is " + first.day() + ".");
        }
        String level = params.word("level", "ADM2", List.of("ADM1", "ADM2", "place"));
        String assessor = params.text("assessor")
                .map(name -> ControlLayerRoutes.assessor(name, atlas))
                .orElse(null);
        ControlDifference difference = new ControlDifference(atlas, first, second, assessor);
        List<GroundDifference> all =
                level.equals("place") ? difference.ofPlaces() : difference.ofUnits(AdminLevel.valueOf(level));
        Area area = Area.of(params, atlas);
        List<GroundDifference> asked =
                all.stream().filter(each -> isIn(area, each, atlas)).toList();
        return new DiffAnswer(atlas, first, second, level, asked);
    }

    private static boolean isIn(Area area, GroundDifference each, Atlas atlas) {
        if (each.unit() != null) {
            return area.admits(each.unit());
        }
        return each.place() != null
                && area.admits(each.place(), atlas.timeline().place(each.place()));
    }

    private static Moment moment(Params params, String day, String known) {
        LocalDate asked = params.day(day)
                .orElseThrow(() -> RequestProblem.invalid(day, "It is missing: the day to compare, YYYY-MM-DD."));
        return new Moment(asked, params.day(known).map(Known::on).orElseGet(Known::unlimited));
    }
}
