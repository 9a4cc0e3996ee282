package org.incidentatlas.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The geoBoundaries API of a country that does not exist, in the shape of the real one. */
public final class MadeUpBoundaries {

    /** Two provinces as geoBoundaries has them. */
    public static final String PROVINCES = """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"shapeName": "West", "shapeISO": "XA-W", "shapeID": "1B1", "shapeGroup": "XAN",
             "shapeType": "ADM1"}, "geometry": {"type": "Polygon", "coordinates": [[[10, 40], [12, 40], [12, 41], [10, 41], [10, 40]]]}},
            {"type": "Feature", "properties": {"shapeName": "East", "shapeISO": "XA-E", "shapeID": "1B2", "shapeGroup": "XAN",
             "shapeType": "ADM1"}, "geometry": {"type": "Polygon", "coordinates": [[[12, 40], [14, 40], [14, 41], [12, 41], [12, 40]]]}}
            ]}
            """;

    private MadeUpBoundaries() {}

    /** What the API says of one level: all members are strings, as in the real answers. */
    public static String answer(String iso3, String level, URI file, URI simplified) {
        return """
                {"boundaryID": "%1$s-%2$s-12345678", "boundaryName": "Xandria", "boundaryISO": "%1$s",
                 "boundaryYearRepresented": "2019 to 2021", "boundaryType": "%2$s", "boundaryCanonical": "Unknown",
                 "boundarySource": "Survey of Xandria, Map Office", "boundaryLicense": "Creative Commons Attribution 4.0",
                 "licenseDetail": "nan", "licenseSource": "maps.example/licence", "boundarySourceURL": "maps.example",
                 "sourceDataUpdateDate": "Thu Jan 19 07:31:04 2023", "buildDate": "Dec 12, 2023", "Continent": "Europe",
                 "admUnitCount": "2", "meanVertices": "5.0", "staticDownloadLink": "https://files.example/all.zip",
                 "gjDownloadURL": "%3$s", "tjDownloadURL": "https://files.example/a.topojson",
                 "imagePreview": "https://files.example/a.png", "simplifiedGeometryGeoJSON": "%4$s"}
                """.formatted(iso3, level, file, simplified);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Serves one level of a country: the answer under {@code /api/}, the file behind a redirection, both with marks. */
    public static void serve(ScriptedServer server, String iso3, String level, byte[] file) {
        String raw = "/raw/" + iso3 + "-" + level + ".geojson";
        String media = "/media" + raw;
        server.on(
                "/api/gbOpen/" + iso3 + "/" + level + "/",
                ScriptedServer.file(
                        utf8(answer(iso3, level, server.at(raw), server.at(raw + "-simple"))), "\"about\""));
        server.on(raw, ScriptedServer.status(302, "Location: " + media));
        server.on(media, ScriptedServer.file(file, "\"" + level + "\""));
        server.on(raw + "-simple", ScriptedServer.file(utf8("{\"features\": []}"), "\"simple\""));
    }
}
