package org.incidentatlas.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.incidentatlas.timeline.Atlas;
import org.incidentatlas.timeline.Axis;
import org.incidentatlas.timeline.CrossTable;
import org.incidentatlas.timeline.Tally;

/** Incidents counted by two things at once, such as provinces and months; as JSON, or as a table for spreadsheets. */
final class TableRoutes implements Routes {

    private static final List<String> AXES =
            Stream.of(Axis.values()).map(Axis::toString).toList();
    private static final List<String> VALUES = List.of(
            "incidents",
            "incidents_with_deaths",
            "killed_low",
            "killed_best",
            "killed_high",
            "killed_best_with_fighters");

    private final Answers answers;

    TableRoutes(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void add(RoutesConfig routes) {
        Routes.get(routes, "/api/table", ctx -> {
            Params params = Params.of(ctx, LayerParams.incidentsAnd("rows", "cols", "value", "format"));
            boolean csv = params.word("format", "json", List.of("json", "csv")).equals("csv");
            String value = params.word("value", VALUES.get(0), VALUES);
            answers.send(ctx, params, csv ? DiffRoutes.CSV : Answers.JSON, atlas -> {
                CrossTable table = table(params, BoundaryParam.view(params, atlas));
                return csv ? csv(table, number(value)) : json(table);
            });
        });
    }

    private static CrossTable table(Params params, Atlas atlas) {
        return atlas.timeline()
                .table(
                        LayerParams.filter(params, atlas),
                        params.known(),
                        axis(params, "rows", "province"),
                        axis(params, "cols", "year"));
    }

    private static Axis axis(Params params, String name, String absent) {
        return Axis.valueOf(params.word(name, absent, AXES).toUpperCase(Locale.ROOT));
    }

    private static ToIntFunction<Tally> number(String value) {
        return switch (value) {
            case "incidents_with_deaths" -> Tally::withDeaths;
            case "killed_low" -> Tally::killedLow;
            case "killed_best" -> Tally::killedBest;
            case "killed_high" -> Tally::killedHigh;
            case "killed_best_with_fighters" -> Tally::withFightersBest;
            default -> Tally::incidents;
        };
    }

    private static String json(CrossTable table) {
        return JsonText.write(json -> {
            json.object();
            heads(json, "rows", table.rows());
            heads(json, "cols", table.columns());
            json.object("cells");
            for (String value : VALUES) {
                json.array(value);
                for (CrossTable.Head row : table.rows()) {
                    json.array();
                    table.columns().forEach(column -> json.element(number(value).applyAsInt(table.at(row, column))));
                    json.end();
                }
                json.end();
            }
            json.end();
            whole(json, "total", table.total());
            whole(json, "elsewhere", table.elsewhere());
            whole(json, "placeless", table.placeless());
            json.end();
        });
    }

    private static void heads(JsonText json, String name, List<CrossTable.Head> heads) {
        json.array(name);
        heads.forEach(head -> json.object()
                .field("key", head.key())
                .field("name", head.name())
                .end());
        json.end();
    }

    private static void whole(JsonText json, String name, Tally tally) {
        json.object(name);
        CountRoutes.tally(json, tally);
        json.end();
    }

    private static String csv(CrossTable table, ToIntFunction<Tally> value) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> header = new ArrayList<>(List.of("key", "name"));
            table.columns().forEach(column -> header.add(column.name()));
            csv.writeRecord(header);
            for (CrossTable.Head row : table.rows()) {
                List<String> fields = new ArrayList<>(List.of(row.key(), row.name()));
                table.columns()
                        .forEach(column -> fields.add(Integer.toString(value.applyAsInt(table.at(row, column)))));
                csv.writeRecord(fields);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return text.toString();
    }
}
