package org.incidentatlas.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of made-up data in the columns of a scheme, one field changed at a time. */
public record MadeUpRow(Map<String, String> fields) {

    public static MadeUpRow acled() {
        return of(
                "event_id_cnty",
                "AFG100",
                "event_date",
                "2021-08-26",
                "year",
                "2021",
                "time_precision",
                "1",
                "disorder_type",
                "Political violence",
                "event_type",
                "Violence against civilians",
                "sub_event_type",
                "Attack",
                "actor1",
                "Islamic State Khorasan Province (ISKP)",
                "inter1",
                "Rebel group",
                "actor2",
                "Civilians (Afghanistan)",
                "inter2",
                "Civilians",
                "interaction",
                "Rebel group-Civilians",
                "country",
                "Afghanistan",
                "admin1",
                "Nangarhar",
                "admin2",
                "Achin",
                "location",
                "Achin",
                "latitude",
                "34.13",
                "longitude",
                "70.71",
                "geo_precision",
                "1",
                "source",
                "Made-up News",
                "notes",
                "Made-up account.",
                "fatalities",
                "3",
                "timestamp",
                "1630000000");
    }

    public static MadeUpRow ucdp() {
        return of(
                "id",
                "900001",
                "type_of_violence",
                "1",
                "side_a",
                "Government of Afghanistan",
                "side_b",
                "IS",
                "source_article",
                "\"Made-up News, 2018\"",
                "where_prec",
                "1",
                "where_coordinates",
                "Achin town",
                "adm_1",
                "Nangarhar province",
                "adm_2",
                "Achin district",
                "latitude",
                "34.13",
                "longitude",
                "70.71",
                "country",
                "Afghanistan",
                "event_clarity",
                "1",
                "date_prec",
                "1",
                "date_start",
                "2018-06-30 00:00:00.000",
                "date_end",
                "2018-06-30 00:00:00.000",
                "deaths_a",
                "2",
                "deaths_b",
                "5",
                "deaths_civilians",
                "0",
                "deaths_unknown",
                "0",
                "best",
                "7",
                "high",
                "9",
                "low",
                "7");
    }

    public static MadeUpRow gtd() {
        return of(
                "eventid",
                "201806300001",
                "iyear",
                "2018",
                "imonth",
                "6",
                "iday",
                "30",
                "extended",
                "0",
                "country_txt",
                "Afghanistan",
                "provstate",
                "Nangarhar",
                "city",
                "Jalalabad",
                "latitude",
                "34.43",
                "longitude",
                "70.45",
                "specificity",
                "1",
                "vicinity",
                "0",
                "summary",
                "Made-up account.",
                "suicide",
                "1",
                "attacktype1",
                "3",
                "attacktype1_txt",
                "Bombing/Explosion",
                "targtype1",
                "3",
                "targtype1_txt",
                "Police",
                "target1",
                "Patrol",
                "gname",
                "Khorasan Chapter of the Islamic State",
                "guncertain1",
                "0",
                "claimed",
                "1",
                "compclaim",
                "-9",
                "nkill",
                "4",
                "nkillter",
                "1",
                "nwound",
                "-99");
    }

    public static MadeUpRow of(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return new MadeUpRow(fields);
    }

    public MadeUpRow with(String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(column, value);
        return new MadeUpRow(changed);
    }

    public MadeUpRow without(String column) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(column);
        return new MadeUpRow(changed);
    }

    public RowReader reader() {
        return new RowReader(new SourceRow(2, new Columns(List.copyOf(fields.keySet())), List.copyOf(fields.values())));
    }

    /** A table of rows with the same columns, with quotes where they are needed. */
    public static String csv(MadeUpRow... rows) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", rows[0].fields.keySet())));
        for (MadeUpRow row : rows) {
            lines.add(String.join(
                    ",", row.fields.values().stream().map(MadeUpRow::quoted).toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[\",\n\r].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
